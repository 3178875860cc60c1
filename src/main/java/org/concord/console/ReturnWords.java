package org.concord.console;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concord.tension.ConsultReturns;
import org.concord.tension.LevelChange;
import org.concord.tension.LevelState;
import org.concord.tension.ObservationBasis;
import org.concord.tension.ObservationMarking;
import org.concord.tension.TensionLevel;
import org.concord.tension.WeeklyReturn;
import org.jspecify.annotations.Nullable;

/** The return of a week in words: the same on paper and on a screen. */
@ApplicationScoped
class ReturnWords {
    private final ObservationChoices choices;
    private final ReturnPlanWords plans;
    private final Dates dates;

    ReturnWords(ObservationChoices choices, ReturnPlanWords plans, Dates dates) {
        this.choices = choices;
        this.plans = plans;
        this.dates = dates;
    }

    ReturnSheet of(WeeklyReturn told) {
        WeeklyReturn.ReturnSignature signature = told.signature();
        return new ReturnSheet(
                told.week(),
                dates.day(told.from()) + " to " + dates.day(told.to()),
                told.marking() == ObservationMarking.OFFICIAL_SENSITIVE ? "Official – sensitive" : "Official",
                standing(told),
                signature == null ? null : signature.sha256(),
                signature == null && told.ended(),
                overall(told.overall()),
                told.wards().stream().map(this::area).toList(),
                heard(told.observations()),
                trends(told.incidents()),
                plans.rises(told.signals()),
                plans.ahead(told.events()),
                plans.said(told.rumours()),
                plans.works(told.actions()),
                told.actions().publicLines(),
                told.remarks());
    }

    private String standing(WeeklyReturn told) {
        WeeklyReturn.ReturnSignature signature = told.signature();
        if (signature != null) {
            return "Signed by %s on %s.".formatted(Writings.name(signature.by()), dates.moment(signature.at()));
        }
        return "Not signed. This is what was known on %s.%s"
                .formatted(dates.moment(told.asOf()), told.ended() ? "" : " The week is not over yet.");
    }

    private static ReturnSheet.Overall overall(WeeklyReturn.ReturnOverall overall) {
        String review = "%s, and %s"
                .formatted(
                        wards(overall.wardsInReview(), "needs review", "need review"),
                        wards(overall.wardsNeverAssessed(), "was never assessed", "were never assessed"));
        return new ReturnSheet.Overall(
                overall.level() == null ? LevelSign.NONE : LevelSign.of(overall.level()),
                change(overall.change(), overall.before()),
                review);
    }

    private static String wards(int number, String one, String several) {
        return number == 1 ? "one ward " + one : (number == 0 ? "no ward " + one : number + " wards " + several);
    }

    private ReturnSheet.Area area(WeeklyReturn.ReturnWard ward) {
        return new ReturnSheet.Area(
                ward.name(),
                sign(ward),
                ward.before() == null
                        ? "Not assessed"
                        : ActLabels.inWords(ward.before().name()),
                Objects.requireNonNullElse(change(ward.change(), ward.before()), "Not to be compared"),
                ward.nextReview() == null ? "None set" : dates.moment(ward.nextReview()),
                ward.observations(),
                ward.nilReturns(),
                ward.voices());
    }

    private static LevelSign sign(WeeklyReturn.ReturnWard ward) {
        TensionLevel level = ward.level();
        if (level == null) {
            return LevelSign.NONE;
        }
        LevelSign decided = LevelSign.of(level);
        return ward.state() == LevelState.NEEDS_REVIEW
                ? new LevelSign(LevelSign.REVIEW.code(), LevelSign.REVIEW.word(), "was " + decided.word())
                : decided;
    }

    private static @Nullable String change(@Nullable LevelChange change, @Nullable TensionLevel before) {
        return change == null || before == null
                ? null
                : switch (change) {
                    case RAISED -> "Raised";
                    case LOWERED -> "Lowered";
                    case UNCHANGED -> "Unchanged";
                };
    }

    /** All three bases, also those of which nothing was heard. */
    private List<ReturnSheet.Heard> heard(List<WeeklyReturn.ReturnObservation> observations) {
        Map<String, String> signs =
                choices.indicators().stream().collect(Collectors.toMap(Choice::value, Choice::label));
        return Stream.of(ObservationBasis.values())
                .map(basis -> new ReturnSheet.Heard(
                        ObservationLabels.of(basis),
                        observations.stream()
                                .filter(one -> one.basis() == basis)
                                .map(one -> item(one, signs))
                                .toList()))
                .toList();
    }

    private ReturnSheet.Item item(WeeklyReturn.ReturnObservation one, Map<String, String> signs) {
        return new ReturnSheet.Item(
                dates.day(one.observedOn()),
                plans.where(one.wards()),
                ObservationLabels.of(one.source()) + ", " + ObservationLabels.of(one.certainty()),
                one.indicators().stream()
                        .map(code -> signs.getOrDefault(code, code))
                        .collect(Collectors.joining("; ")),
                one.text(),
                one.community(),
                one.marking() == ObservationMarking.OFFICIAL_SENSITIVE,
                one.ofReport() ? "a report; its words stay in its case" : one.partner());
    }

    private List<ReturnSheet.Trends> trends(WeeklyReturn.ReturnIncidents incidents) {
        ReturnSheet.Trend all = trend(incidents.total());
        return List.of(
                new ReturnSheet.Trends("Incidents by strand", with(incidents.byStrand(), all)),
                new ReturnSheet.Trends("Incidents by ward", with(incidents.byWard(), all)));
    }

    private static List<ReturnSheet.Trend> with(List<WeeklyReturn.ReturnTrend> rows, ReturnSheet.Trend all) {
        return Stream.concat(rows.stream().map(ReturnWords::trend), Stream.of(all))
                .toList();
    }

    private static ReturnSheet.Trend trend(WeeklyReturn.ReturnTrend trend) {
        return new ReturnSheet.Trend(trend.label(), trend.incidents(), mean(trend.mean4()), mean(trend.mean52()));
    }

    private static String mean(@Nullable Double mean) {
        return mean == null ? "not known" : String.format(Locale.UK, "%.1f", mean);
    }

    /** A line of the list of weeks. */
    public record Week(String path, String label, String standing) {}

    Week week(ConsultReturns.Week week) {
        WeeklyReturn.ReturnSignature signature = week.signature();
        String standing = signature != null
                ? "signed by %s on %s".formatted(Writings.name(signature.by()), dates.moment(signature.at()))
                : week.ended() ? "not signed" : "not over yet";
        return new Week(
                ReturnsPage.PATH + "/" + week.week(),
                "%s: %s to %s".formatted(week.week(), dates.day(week.from()), dates.day(week.to())),
                standing);
    }
}
