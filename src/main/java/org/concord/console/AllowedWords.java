package org.concord.console;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.concord.referral.Recipient;
import org.concord.referral.SharingRule;
import org.concord.report.PoliceConsent;
import org.concord.report.ReportView;

/** What the reporters of a case allow to be told to whom, before anybody is told. Pure. */
final class AllowedWords {
    private AllowedWords() {}

    /**
     * What one reporter allows.
     *
     * @param reports to which it all applies
     */
    public record Allowed(List<String> reports, List<Line> lines) {}

    /** @param nothing whether nothing at all may be told */
    public record Line(String recipient, String text, boolean nothing) {}

    /** What is the same for several is said once; of what was erased there is nothing to tell. */
    static List<Allowed> of(List<ReportView> reports) {
        Map<List<Line>, List<String>> same = new LinkedHashMap<>();
        reports.stream().filter(report -> report.narrative() != null).forEach(report -> same.computeIfAbsent(
                        lines(report), first -> new ArrayList<>())
                .add(report.reference()));
        return same.entrySet().stream()
                .map(one -> new Allowed(List.copyOf(one.getValue()), one.getKey()))
                .toList();
    }

    private static List<Line> lines(ReportView report) {
        return Stream.of(Recipient.values()).map(to -> line(report, to)).toList();
    }

    private static Line line(ReportView report, Recipient to) {
        ReportView.ConsentView consent = report.consent();
        SharingRule.Reach reach =
                SharingRule.reach(report.identity().identity(), consent.police(), consent.partners(), to);
        String text =
                switch (reach) {
                    case NOTHING ->
                        to == Recipient.POLICE && consent.police() == PoliceConsent.ALREADY_REPORTED
                                ? "Nothing by us: the reporter has told them already"
                                : "Nothing";
                    case WITHOUT_IDENTITY -> "What happened, but not who reported it";
                    case EVERYTHING -> "What happened, and who reported it";
                };
        return new Line(DisclosureLabels.of(to), text, reach == SharingRule.Reach.NOTHING);
    }
}
