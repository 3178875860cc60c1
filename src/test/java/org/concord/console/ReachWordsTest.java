package org.concord.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.concord.report.ReportView.ContactSafetyView;
import org.concord.report.ReportView.SafeHoursView;
import org.concord.report.SafeChannel;
import org.junit.jupiter.api.Test;

class ReachWordsTest {
    private static final List<SafeHoursView> EVENINGS =
            List.of(new SafeHoursView(List.of("MON", "TUE"), "18:00", "21:00"));

    @Test
    void whomTheServiceReachesIsToldAtTheirHours() {
        assertThat(ReachWords.how(said(List.of(SafeChannel.EMAIL), EVENINGS, List.of(SafeChannel.EMAIL))))
                .isEqualTo(
                        "They are told by e-mail that there is news, and nothing else, Mon, Tue from 18:00 to 21:00.");
    }

    @Test
    void whomOnlyAPersonReachesIsATask() {
        assertThat(ReachWords.how(said(List.of(SafeChannel.PHONE, SafeChannel.POST), List.of(), List.of())))
                .isEqualTo("Only a person can tell them, by telephone or letter: a task is made for that.");
    }

    @Test
    void whoLeftNoAddressIsNotTold() {
        assertThat(ReachWords.how(said(List.of(SafeChannel.SMS), List.of(), List.of())))
                .startsWith("Nothing is sent: they named a safe way, but left no address for it.");
    }

    @Test
    void whoNamedNoSafeWayIsNotTold() {
        assertThat(ReachWords.how(said(List.of(), List.of(), List.of())))
                .startsWith("Nothing is sent: they did not say how they can be reached safely.");
    }

    private static ContactSafetyView said(
            List<SafeChannel> safe, List<SafeHoursView> hours, List<SafeChannel> automatic) {
        return new ContactSafetyView(safe, hours, false, automatic);
    }
}
