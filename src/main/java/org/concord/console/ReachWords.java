package org.concord.console;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Collectors;
import org.concord.report.ReportView;
import org.concord.report.SafeChannel;

/** How a reporter will hear that there is a message, in one sentence for who writes it. */
@ApplicationScoped
class ReachWords {
    private static final String UNTOLD =
            "Nothing is sent: they did not say how they can be reached safely. They find it when they come back with their receipt.";

    private static final String WITHOUT_ADDRESS =
            "Nothing is sent: they named a safe way, but left no address for it. They find it when they come back with their receipt.";

    private final CaseLines lines;

    ReachWords(CaseLines lines) {
        this.lines = lines;
    }

    /**
     * @param language in which they reported, by its English name
     * @param careful whether they left a note on what is not safe
     */
    public record Told(String reference, String received, String language, String how, boolean careful) {}

    Told of(ReportView report) {
        ReportView.ContactSafetyView safety = report.contactSafety();
        return new Told(
                report.reference(),
                lines.moment(report.receivedAt()),
                ReplyChoices.language(report.language()),
                safety == null ? UNTOLD : how(safety),
                safety != null && safety.noteHeld());
    }

    static String how(ReportView.ContactSafetyView safety) {
        if (!safety.automatic().isEmpty()) {
            return "They are told by " + named(safety.automatic()) + " that there is news, and nothing else"
                    + hours(safety.safeHours()) + ".";
        }
        boolean byPerson = safety.safeChannels().stream()
                .anyMatch(channel -> channel == SafeChannel.PHONE || channel == SafeChannel.POST);
        boolean byService = safety.safeChannels().stream()
                .anyMatch(channel -> channel == SafeChannel.EMAIL || channel == SafeChannel.SMS);
        if (byPerson && !byService) {
            return "Only a person can tell them, by " + named(safety.safeChannels()) + hours(safety.safeHours())
                    + ": a task is made for that.";
        }
        return byService ? WITHOUT_ADDRESS : UNTOLD;
    }

    private static String named(List<SafeChannel> channels) {
        return channels.stream().map(ReportLabels::of).collect(Collectors.joining(" or "));
    }

    private static String hours(List<ReportView.SafeHoursView> hours) {
        return hours.isEmpty()
                ? ""
                : hours.stream()
                        .map(one -> one.days().stream().map(ActLabels::inWords).collect(Collectors.joining(", "))
                                + " from " + one.from() + " to " + one.to())
                        .collect(Collectors.joining("; ", ", ", ""));
    }
}
