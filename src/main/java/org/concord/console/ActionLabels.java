package org.concord.console;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.concord.audit.Actions;

/** What the trail's actions are called. Most of their codes are English already: {@code case-opened} is “Case opened”. Pure. */
final class ActionLabels {
    private static final Map<String, String> OWN = Map.ofEntries(
            Map.entry("absence-changed", "Days off changed"),
            Map.entry("case-became-duplicate", "Case became part of another"),
            Map.entry("case-consulted", "Case read"),
            Map.entry("case-stands-alone", "Case stands by itself again"),
            Map.entry("case-summarised", "Summary for paper read"),
            Map.entry("cases-suggested", "Similar cases shown"),
            Map.entry("centre-report-read", "Progress of a report read at a reporting centre"),
            Map.entry("centre-reports-listed", "Reports listed at a reporting centre"),
            Map.entry("code-added", "Strand or incident type added"),
            Map.entry("code-asked", "Code of the second factor asked for"),
            Map.entry("code-changed", "Strand or incident type changed"),
            Map.entry("contact-opened", "Contact of a reporter opened to send news"),
            Map.entry("delivery-tried", "Message sent, or tried to"),
            Map.entry("evidence-consulted", "File opened"),
            Map.entry("evidence-copied", "Copy of a file made to be shown"),
            Map.entry("factor-refused", "Code of the second factor refused"),
            Map.entry("follow-up-failed", "Receipt refused"),
            Map.entry("follow-up-opened", "Report opened with its receipt"),
            Map.entry("glass-broken", "Case opened by breaking the glass"),
            Map.entry("hand-overs-read", "Hand-overs to Prevent read"),
            Map.entry("identity-asked", "Asked to see who told us"),
            Map.entry("identity-decided", "Decided who sees who told us"),
            Map.entry("identity-closed", "Who told us closed again early"),
            Map.entry("identity-lapsed", "Request to see who told us lapsed undecided"),
            Map.entry("identity-opened", "Who told us read"),
            Map.entry("import-ended", "Import of reports ended"),
            Map.entry("my-report-read", "Report read with its receipt"),
            Map.entry("observation-consulted", "Observation of tension read"),
            Map.entry("observation-recorded", "Observation of tension recorded"),
            Map.entry("observation-reviewed", "Observation of tension reviewed"),
            Map.entry("observations-listed", "Observations of tension read"),
            Map.entry("network-consent-recorded", "Consent of a trusted contact recorded"),
            Map.entry("network-consent-withdrawn", "Consent of a trusted contact taken back, and all of them erased"),
            Map.entry("network-contact-added", "Trusted contact entered"),
            Map.entry("network-contact-changed", "Trusted contact changed"),
            Map.entry("network-contact-logged", "Talk with a trusted contact written down"),
            Map.entry("network-contact-read", "Trusted contact read"),
            Map.entry("network-listed", "Trusted contacts listed"),
            Map.entry("network-log-read", "Talks with a trusted contact read"),
            Map.entry("proof-refused", "Password refused where it was asked for again"),
            Map.entry("public-line-approved", "Line for the public approved by a second person"),
            Map.entry("repeats-consulted", "Cases of the same people or place shown"),
            Map.entry("report-consulted", "Report read"),
            Map.entry("report-observed", "Report of tension became an observation"),
            Map.entry("reporter-asked", "Holder of the receipt asked for something"),
            Map.entry("reporter-took-back", "Holder of the receipt took a wish back"),
            Map.entry("said-how-content", "Reporter said how content they are"),
            Map.entry("sign-in-failed", "Signing in failed"),
            Map.entry("rumour-line-decided", "Line against a rumour approved or refused"),
            Map.entry("rumour-line-written", "Line against a rumour proposed or taken back"),
            Map.entry("tension-event-reviewed", "Tension event looked at again"),
            Map.entry("trail-read", "Audit trail read"),
            Map.entry("trail-verified", "Audit trail verified"),
            Map.entry("triage-replayed", "Other rules tried on past cases"),
            Map.entry("watch-renewed", "Bar of the watch set anew"));

    private ActionLabels() {}

    static String of(String action) {
        return OWN.getOrDefault(action, sentence(action.replace('-', ' ')));
    }

    /** Every action there is, by label. */
    static List<Choice> choices() {
        return Actions.ALL.stream()
                .map(action -> new Choice(action, of(action)))
                .sorted(Comparator.comparing(Choice::label))
                .toList();
    }

    /** Like {@code firstBadIndex}, in words. */
    static String fact(String name) {
        return sentence(name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", " ").toLowerCase(Locale.ROOT));
    }

    static String sentence(String words) {
        return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
