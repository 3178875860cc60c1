package org.concord.console;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.concord.officer.OnDuty;
import org.concord.place.Strand;
import org.concord.place.Strands;
import org.concord.place.Ward;
import org.concord.place.Wards;
import org.concord.place.WorkingTime;
import org.jspecify.annotations.Nullable;

/** Days, times, wards, strands and people as the administrators' pages say them. */
@ApplicationScoped
class AdministrationWords {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d MMMM uuuu 'at' HH:mm", Locale.UK);
    private static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm", Locale.ROOT);

    private final WorkingTime workingTime;
    private final Wards wards;
    private final Strands strands;
    private final OnDuty people;

    AdministrationWords(WorkingTime workingTime, Wards wards, Strands strands, OnDuty people) {
        this.workingTime = workingTime;
        this.wards = wards;
        this.strands = strands;
        this.people = people;
    }

    LocalDate today() {
        return workingTime.today();
    }

    ZoneId zone() {
        return workingTime.zone();
    }

    static String day(LocalDate day) {
        return DAY.format(day);
    }

    String time(Instant time) {
        return TIME.format(time.atZone(zone()));
    }

    /** As the field of a browser takes it. */
    String typed(Instant time) {
        return TYPED.format(time.atZone(zone()));
    }

    /** @param code null = every ward */
    String ward(@Nullable String code) {
        return code == null ? "Every ward" : wards.byCode(code).map(Ward::name).orElse(code);
    }

    /** @param code null = every strand */
    String strand(@Nullable String code) {
        return code == null
                ? "Every strand"
                : strands.byCode(code).map(Strand::label).orElse(code);
    }

    /** Of whoever is not known any more, that they are not. */
    Map<UUID, String> names(Collection<UUID> ids) {
        return people.names(ids);
    }

    /** Today's wards, and besides them those that are held already. */
    List<Choice> wardChoices(Collection<String> held) {
        List<Ward> standing = wards.on(today());
        return Stream.concat(
                        standing.stream().map(ward -> new Choice(ward.code(), ward.name())),
                        held.stream()
                                .filter(code -> standing.stream()
                                        .noneMatch(ward -> ward.code().equals(code)))
                                .map(code -> new Choice(code, ward(code) + " (stands no more)")))
                .sorted((one, other) -> one.label().compareTo(other.label()))
                .toList();
    }

    /** Today's strands, and besides them those that are held already. */
    List<Choice> strandChoices(Collection<String> held) {
        List<Strand> standing = strands.on(today());
        return Stream.concat(
                        standing.stream().map(strand -> new Choice(strand.code(), strand.label())),
                        held.stream()
                                .filter(code -> standing.stream()
                                        .noneMatch(strand -> strand.code().equals(code)))
                                .map(code -> new Choice(code, strand(code) + " (in use no more)")))
                .toList();
    }
}
