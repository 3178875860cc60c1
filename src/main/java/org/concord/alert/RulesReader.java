package org.concord.alert;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.concord.place.IncidentType;
import org.concord.place.IncidentTypes;
import org.concord.place.PlaceWatch;
import org.concord.place.Strand;
import org.concord.place.Strands;
import org.concord.place.Ward;
import org.concord.place.Wards;
import org.concord.platform.Refusal;
import org.concord.platform.Validation;
import org.jspecify.annotations.Nullable;

/** Reads alert rules and says all that is wrong with them at once. */
@ApplicationScoped
class RulesReader {
    private static final int MOST_RULES = 200;
    private static final int MOST_OF_A_KIND = 100;

    private final Wards wards;
    private final Strands strands;
    private final IncidentTypes types;
    private final PlaceWatch watch;

    RulesReader(Wards wards, Strands strands, IncidentTypes types, PlaceWatch watch) {
        this.wards = wards;
        this.strands = strands;
        this.types = types;
        this.watch = watch;
    }

    /** @throws org.concord.platform.Refusal 400 naming each part that cannot be taken, or the cases that would have no rule */
    AlertRules read(int version, RulesDocument document) {
        Validation wrong = new Validation();
        List<RulesDocument.@Nullable Rule> written = orEmpty(document.rules());
        wrong.check(
                !written.isEmpty() && written.size() <= MOST_RULES,
                "/rules",
                "is a list of 1 to %d rules".formatted(MOST_RULES));
        wrong.refuseIfFailed();
        List<AlertRule> rules = IntStream.range(0, written.size())
                .mapToObj(i -> rule(written.get(i), "/rules/" + i, wrong))
                .flatMap(Optional::stream)
                .toList();
        wrong.check(
                rules.stream().map(AlertRule::name).distinct().count() == rules.size(),
                "/rules",
                "has no two rules of one name");
        List<LocalTime> digestAt = digestTimes(document.digestAt(), wrong);
        wrong.check(
                rules.stream().noneMatch(AlertRule::digest) || !digestAt.isEmpty(),
                "/digestAt",
                "is needed, as a rule makes a digest");
        AlertRules all = new AlertRules(
                version,
                rules,
                quietHours(orEmpty(document.quietHours()), wrong),
                digestAt,
                WrittenTime.duration(document.foldWithin(), Duration.ZERO, "/foldWithin", wrong),
                cityFromWards(document.cityFromWards(), wrong));
        wrong.refuseIfFailed();
        all.firstGap().ifPresent(gap -> {
            wrong.check(false, "/rules", "has no rule for every case of " + gap + ": such a case would alert nobody");
        });
        wrong.refuseIfFailed();
        return all;
    }

    private Optional<AlertRule> rule(RulesDocument.@Nullable Rule written, String at, Validation wrong) {
        if (written == null) {
            wrong.check(false, at, "is a rule");
            return Optional.empty();
        }
        String name = Objects.requireNonNullElse(written.name(), "");
        wrong.check(
                name.matches("[a-z0-9][a-z0-9-]{0,59}"), at + "/name", "has 1 to 60 small letters, digits and hyphens");
        AlertRule.When when = new AlertRule.When(
                ids(written.wards(), code -> wards.byCode(code).map(Ward::id), at + "/wards", wrong),
                ids(written.strands(), code -> strands.byCode(code).map(Strand::id), at + "/strands", wrong),
                ids(
                        written.incidentTypes(),
                        code -> types.byCode(code).map(IncidentType::id),
                        at + "/incidentTypes",
                        wrong),
                known(written.severities(), at + "/severities", wrong),
                known(written.categories(), at + "/categories", wrong),
                Objects.requireNonNullElse(written.hours(), AlertRule.Hours.ANY));
        List<Rung> ladder = RungReader.ladder(orEmpty(written.ladder()), at + "/ladder", wrong);
        return Optional.of(new AlertRule(
                name, when, ladder, Boolean.TRUE.equals(written.quiet()), Boolean.TRUE.equals(written.digest())));
    }

    private static Set<Integer> ids(
            @Nullable List<@Nullable String> codes,
            Function<String, Optional<Integer>> find,
            String at,
            Validation wrong) {
        Set<Integer> found = new HashSet<>();
        List<@Nullable String> all = orEmpty(codes);
        wrong.check(all.size() <= MOST_OF_A_KIND, at, "has at most %d codes".formatted(MOST_OF_A_KIND));
        for (int i = 0; i < Math.min(all.size(), MOST_OF_A_KIND); i++) {
            Optional<Integer> id = Optional.ofNullable(all.get(i)).flatMap(find);
            wrong.check(id.isPresent(), at + "/" + i, "is a code in the register");
            id.ifPresent(found::add);
        }
        return found;
    }

    private static <T> Set<T> known(@Nullable List<@Nullable T> values, String at, Validation wrong) {
        List<@Nullable T> all = orEmpty(values);
        wrong.check(all.stream().allMatch(Objects::nonNull), at, "names no nothing");
        return all.stream().filter(Objects::nonNull).collect(Collectors.toSet());
    }

    private static Map<LadderDuty, QuietHours> quietHours(
            List<RulesDocument.@Nullable Quiet> written, Validation wrong) {
        Map<LadderDuty, QuietHours> quiet = new EnumMap<>(LadderDuty.class);
        for (int i = 0; i < written.size(); i++) {
            String at = "/quietHours/" + i;
            RulesDocument.Quiet one = written.get(i);
            if (one == null || one.duty() == null) {
                wrong.check(false, at + "/duty", "is needed");
                continue;
            }
            LocalTime from = WrittenTime.ofDay(one.from(), at + "/from", wrong);
            LocalTime to = WrittenTime.ofDay(one.to(), at + "/to", wrong);
            wrong.check(!from.equals(to) || one.from() == null, at + "/to", "is another time than from");
            wrong.check(!quiet.containsKey(one.duty()), at + "/duty", "stands there once");
            quiet.put(one.duty(), new QuietHours(from, to, Boolean.TRUE.equals(one.daysOff())));
        }
        return quiet;
    }

    private static List<LocalTime> digestTimes(@Nullable List<@Nullable String> written, Validation wrong) {
        List<@Nullable String> all = orEmpty(written);
        wrong.check(all.size() <= 24, "/digestAt", "has at most 24 times");
        return IntStream.range(0, Math.min(all.size(), 24))
                .mapToObj(i -> WrittenTime.ofDay(all.get(i), "/digestAt/" + i, wrong))
                .distinct()
                .toList();
    }

    private static int cityFromWards(@Nullable Integer written, Validation wrong) {
        int wards = written == null ? 0 : written;
        wrong.check(
                wards == 0 || wards >= 2 && wards <= MOST_OF_A_KIND, "/cityFromWards", "is 2 to 100, or 0 for never");
        return wards;
    }

    static <T> List<@Nullable T> orEmpty(@Nullable List<@Nullable T> list) {
        return list == null ? List.of() : list;
    }

    /**
     * Another replica may have put rules into force that name a code which it has only just taken in.
     *
     * @throws IllegalStateException if rules that were kept cannot be read any more
     */
    AlertRules kept(int version, RulesDocument document) {
        try {
            return read(version, document);
        } catch (Refusal notYetKnown) {
            watch.look();
        }
        try {
            return read(version, document);
        } catch (Refusal refusal) {
            throw new IllegalStateException("the alert rules of version " + version + " do not hold any more", refusal);
        }
    }
}
