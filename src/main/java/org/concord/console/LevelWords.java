package org.concord.console;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.concord.tension.Cited;
import org.concord.tension.LevelScale;
import org.concord.tension.LevelState;
import org.concord.tension.LevelView;
import org.concord.tension.TensionLevel;
import org.concord.tension.TensionWardView;
import org.jspecify.annotations.Nullable;

/** How tense wards are, in words. */
@ApplicationScoped
class LevelWords {
    private static final Comparator<TensionWardView> PRESSING_FIRST = Comparator.comparing(LevelWords::isCalm)
            .thenComparing(LevelWords::level, Comparator.reverseOrder())
            .thenComparing(ward -> ward.proposed().level(), Comparator.reverseOrder())
            .thenComparing(TensionWardView::name);

    private final LevelScale scale;
    private final Moments moments;
    private final Dates dates;

    LevelWords(LevelScale scale, Moments moments, Dates dates) {
        this.scale = scale;
        this.moments = moments;
        this.dates = dates;
    }

    /**
     * A ward in a table, or at the top of its page.
     *
     * @param higher whether what is known speaks for more than was decided
     */
    public record Row(
            String code,
            String name,
            LevelSign sign,
            @Nullable String decided,
            @Nullable String review,
            LevelSign proposed,
            boolean higher,
            List<String> reasons,
            String reports,
            String observations,
            String lastReport,
            int version) {

        public String path() {
            return TensionPage.PATH + "/wards/" + code;
        }
    }

    /** Something that was decided. */
    public record Decision(
            LevelSign sign,
            String by,
            String at,
            String review,
            @Nullable String rationale,
            List<Evidence> evidence) {}

    /** @param reference a case to go to; null for what is no case of the reader's */
    public record Evidence(String text, @Nullable String reference) {}

    /** Those that need review first, then by how tense they are. */
    List<Row> rows(List<TensionWardView> wards) {
        return wards.stream().sorted(PRESSING_FIRST).map(this::row).toList();
    }

    int inNeedOfReview(List<TensionWardView> wards) {
        return (int) wards.stream()
                .filter(ward -> ward.state() == LevelState.NEEDS_REVIEW)
                .count();
    }

    Row row(TensionWardView ward) {
        TensionLevel proposed = ward.proposed().level();
        TensionWardView.CoverageView coverage = ward.coverage();
        return new Row(
                ward.ward(),
                ward.name(),
                LevelSign.of(ward),
                decided(ward),
                ward.nextReview() == null ? null : moments.at(ward.nextReview()),
                LevelSign.of(proposed),
                proposed.compareTo(level(ward)) > 0,
                ward.proposed().reasons(),
                Figure.readable(coverage.reports28d()),
                coverage.observations28d() == null ? "not counted yet" : Figure.readable(coverage.observations28d()),
                coverage.lastReportOn() == null ? "never" : dates.day(coverage.lastReportOn()),
                ward.version());
    }

    Decision decision(LevelView view) {
        return new Decision(
                LevelSign.of(view.level()),
                Writings.name(view.decidedBy()),
                dates.moment(view.decidedAt()),
                dates.moment(view.nextReview()),
                view.rationale(),
                view.evidence().stream().map(LevelWords::evidence).toList());
    }

    /** With what each means, and how long it may stand. */
    List<Choice> choices() {
        return scale.terms().stream()
                .map(one -> new Choice(
                        one.level().name(), one.label(), one.criteria() + " Review within " + one.span() + "."))
                .toList();
    }

    private @Nullable String decided(TensionWardView ward) {
        return ward.decidedAt() == null || ward.decidedBy() == null
                ? null
                : Writings.name(ward.decidedBy()) + ", " + moments.at(ward.decidedAt());
    }

    private static Evidence evidence(Cited one) {
        String reference = one.reference();
        return switch (one.kind()) {
            case OBSERVATION -> new Evidence("An observation" + notYours(one), null);
            case SIGNAL -> new Evidence("A signal" + notYours(one), null);
            case EVENT -> new Evidence("An event" + notYours(one), null);
            case CASE ->
                reference == null
                        ? new Evidence("A case that is not yours to see", null)
                        : new Evidence("Case " + reference, reference);
            case OTHER -> new Evidence(Objects.requireNonNullElse(reference, ""), null);
        };
    }

    private static String notYours(Cited one) {
        return one.id() == null ? " that is not yours to see" : "";
    }

    private static boolean isCalm(TensionWardView ward) {
        return ward.state() != LevelState.NEEDS_REVIEW;
    }

    private static TensionLevel level(TensionWardView ward) {
        return Objects.requireNonNullElse(ward.level(), TensionLevel.NORMAL);
    }
}
