package org.concord.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import org.concord.casework.EmergencyNumbers;
import org.concord.officer.OnDuty;
import org.concord.place.WorkingTime;

/** What happens now, and where to turn in danger: from the contacts and from who is on duty. */
@ApplicationScoped
public class NextSteps {
    private final EmergencyNumbers numbers;
    private final OnDuty onDuty;
    private final WorkingTime workingTime;
    private final Clock clock;

    NextSteps(EmergencyNumbers numbers, OnDuty onDuty, WorkingTime workingTime, Clock clock) {
        this.numbers = numbers;
        this.onDuty = onDuty;
        this.workingTime = workingTime;
        this.clock = clock;
    }

    /** Whether a report that comes in now finds somebody at work. */
    public boolean isSomebodyOnDuty() {
        return workingTime.calendar().isWorking(clock.instant())
                && !onDuty.holders().isEmpty();
    }

    List<String> steps(boolean withReceipt) {
        String who = isSomebodyOnDuty()
                ? "A named officer has been told and is on duty now."
                : "A named officer has been told. Nobody is at work right now; the gravest reports are answered at any hour.";
        String keep =
                "Keep the reference and the receipt. Together they let you read our answer, add something or change your mind.";
        return withReceipt ? List.of(who, keep) : List.of(who);
    }

    ReportAnswer.Emergency emergency() {
        return new ReportAnswer.Emergency(
                "If somebody is in danger now, call 999. This service does not replace the police.",
                numbers.now().stream()
                        .map(contact -> new ReportAnswer.Number(contact.label(), contact.phone()))
                        .toList());
    }
}
