package org.concord.report;

import java.time.ZoneId;
import java.util.List;

/**
 * How a reporter may be told that there is news, as they said it with the report. No address: that stays in the vault.
 *
 * @param language BCP 47, of the words to use
 * @param reachable by which of the safe channels the service itself can reach them
 */
public record ContactPlan(
        String language,
        List<SafeChannel> safeChannels,
        SafeTimes safeTimes,
        boolean noteHeld,
        List<SafeChannel> reachable) {
    private static final int LETTERS_OF_A_DAY = 3;

    static ContactPlan of(String language, NewReport.ContactSafety told, Reach reach, ZoneId zone) {
        List<SafeChannel> reachable = told.safeChannels().stream()
                .distinct()
                .filter(channel ->
                        channel == SafeChannel.EMAIL && reach.email() || channel == SafeChannel.SMS && reach.phone())
                .toList();
        return new ContactPlan(
                language, told.safeChannels(), new SafeTimes(told.safeHours(), zone), told.note() != null, reachable);
    }

    /** Which addresses were given. */
    record Reach(boolean email, boolean phone) {}

    /** Only a person can reach them: the service neither calls nor writes letters. */
    public boolean needsAPerson() {
        boolean byService = safeChannels.contains(SafeChannel.EMAIL) || safeChannels.contains(SafeChannel.SMS);
        return !byService && !safeChannels.isEmpty();
    }

    ReportView.ContactSafetyView view() {
        return new ReportView.ContactSafetyView(
                safeChannels, safeTimes.hours().stream().map(ContactPlan::view).toList(), noteHeld, reachable);
    }

    private static ReportView.SafeHoursView view(NewReport.SafeHours span) {
        List<String> days = span.days().stream()
                .map(day -> day.name().substring(0, LETTERS_OF_A_DAY))
                .toList();
        return new ReportView.SafeHoursView(
                days, span.from().toString(), span.to().toString());
    }
}
