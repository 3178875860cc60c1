package org.concord.tension;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.concord.tension.WardEvidence.Expected;
import org.concord.tension.WardEvidence.Observed;
import org.concord.tension.WardEvidence.Told;

/**
 * Which level what is known of a ward speaks for, and why, in sentences. Pure; it proposes, and a named officer decides. More of anything never
 * lowers it.
 *
 * <p>Signs are of four kinds, and within a kind one is as good as ten: counts (a signal, or more reports than usual, which are one evidence), what was
 * observed, a grave case, an event under watch. One sign speaks for MODERATE. TENSE takes several, or observations of several
 * people that corroborate each other, or a trigger event:
 * one of this very ward that somebody looked at again and would raise the level for; that a match or a festival is near makes no ward tense. IMMINENT takes a first-hand warning that is confirmed or likely and,
 * without it, what makes the ward TENSE; that may be others who corroborate it. Rumours alone never get there (domain dossier 2.2; College of
 * Policing, model of disorder).
 */
final class ProposeLevel {
    private final WardEvidence evidence;
    private final LevelThresholds thresholds;
    private final List<String> reasons = new ArrayList<>();

    private ProposeLevel(WardEvidence evidence, LevelThresholds thresholds) {
        this.evidence = evidence;
        this.thresholds = thresholds;
    }

    /** @param reasons never empty */
    record Proposal(TensionLevel level, List<String> reasons) {
        Proposal {
            reasons = List.copyOf(reasons);
        }
    }

    static Proposal from(WardEvidence evidence, LevelThresholds thresholds) {
        return new ProposeLevel(evidence, thresholds).propose();
    }

    private Proposal propose() {
        int besides = (counts() ? 1 : 0) + (grave() ? 1 : 0) + (watched() ? 1 : 0);
        boolean triggered = triggered();
        boolean observed = observed();
        boolean corroborated = observed && corroborated();
        int signs = besides + (observed ? 1 : 0);
        boolean tenseWithoutWarnings = triggered || besides >= thresholds.signsForTense() || corroborated;
        boolean tense = tenseWithoutWarnings || signs >= thresholds.signsForTense();
        TensionLevel level = TensionLevel.NORMAL;
        if (tenseWithoutWarnings && warned()) {
            level = TensionLevel.IMMINENT;
        } else if (tense) {
            level = TensionLevel.TENSE;
        } else if (signs > 0) {
            level = TensionLevel.MODERATE;
        }
        if (reasons.isEmpty()) {
            reasons.add("Nothing that is known here stands out.");
        }
        coverage();
        return new Proposal(level, reasons);
    }

    private boolean counts() {
        boolean signal = evidence.signals() != null && evidence.signals().open() > 0;
        if (signal) {
            reasons.add(signals());
        }
        return moreThanUsual() || signal;
    }

    private String signals() {
        WardEvidence.Signals signals = Objects.requireNonNull(evidence.signals());
        String open = Several.of(signals.open(), "signal") + (signals.open() == 1 ? " stands" : " stand") + " open";
        long years = Math.round(signals.rarestYears());
        return years < 1
                ? open + "."
                : open + "; by chance alone the rarest comes about once in "
                        + (years == 1 ? "a year" : years + " years") + ".";
    }

    private boolean moreThanUsual() {
        Expected expected = evidence.expected();
        Told told = evidence.told();
        if (expected != null) {
            boolean more = expected.count() >= thresholds.leastReports() && expected.count() > expected.bound();
            return said(
                    more,
                    Several.of(expected.count(), "report") + " in seven days; about " + number(expected.usual())
                            + " would be usual.");
        }
        if (told == null) {
            return false;
        }
        boolean more = told.week() >= thresholds.leastReports()
                && told.week() * 3L >= (long) thresholds.timesUsual() * told.before();
        return said(
                more,
                Several.of(told.week(), "report") + " in seven days; in the three weeks before these it was "
                        + number(told.before() / 3.0) + " a week.");
    }

    private boolean grave() {
        Told told = evidence.told();
        boolean grave = told != null && told.gravest() != null && told.gravest().rank() <= thresholds.gravest();
        return said(grave, "A case of the last seven days is graded as grave as " + (grave ? words(told) : "") + ".");
    }

    private static String words(Told told) {
        return Objects.requireNonNull(told.gravest()).name().replaceFirst("_.*", "");
    }

    private boolean triggered() {
        int raising = evidence.watched() == null ? 0 : evidence.watched().raising();
        return said(
                raising > 0,
                Several.of(raising, "event") + (raising == 1 ? " is" : " are")
                        + " under watch here of which whoever looked last would raise the level.");
    }

    private boolean watched() {
        int others = evidence.watched() == null ? 0 : evidence.watched().others();
        return said(
                others > 0,
                Several.of(others, "event") + " that may raise tension here" + (others == 1 ? " is" : " are")
                        + " under watch.");
    }

    private boolean observed() {
        Observed observed = evidence.observed();
        if (observed == null || observed.week() == 0) {
            return false;
        }
        return said(
                true,
                Several.of(observed.week(), "observation") + " in seven days, " + observed.firm()
                        + " of them confirmed or likely and more than rumour.");
    }

    private boolean corroborated() {
        Observed observed = Objects.requireNonNull(evidence.observed());
        boolean corroborated = observed.voices() >= thresholds.voices() && observed.firm() >= thresholds.voices();
        return said(corroborated, Several.of(observed.voices(), "different source") + " told of it.");
    }

    private boolean warned() {
        Observed observed = evidence.observed();
        int warnings = observed == null ? 0 : observed.firmWarnings();
        return said(
                warnings > 0,
                Several.of(warnings, "first-hand warning")
                        + (warnings == 1 ? " of what may happen is" : " of what may happen are")
                        + " confirmed or likely.");
    }

    /** Of no reports nobody may read that all is calm (Norwich had six in a year, and far more tension by word of mouth). */
    private void coverage() {
        int reports = evidence.told() == null ? 0 : evidence.told().received();
        int seen = evidence.observed() == null
                ? 0
                : evidence.observed().month() + evidence.observed().nilReturns();
        said(
                reports < thresholds.littleReported() && seen < thresholds.littleObserved(),
                "Little is reported here (" + Several.of(reports, "report") + " and " + Several.of(seen, "observation")
                        + " in four weeks): no reports is not calm.");
    }

    private boolean said(boolean holds, String reason) {
        if (holds) {
            reasons.add(reason);
        }
        return holds;
    }

    private static String number(double value) {
        return String.format(Locale.UK, "%.1f", value).replace(".0", "");
    }
}
