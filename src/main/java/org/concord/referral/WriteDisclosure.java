package org.concord.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.concord.audit.AuditTrail;
import org.concord.audit.ReferralEvent;
import org.concord.casework.SeenCase;
import org.concord.casework.SeenCases;
import org.concord.platform.Ids;
import org.jspecify.annotations.Nullable;

/** A disclosure that was found allowed is written down, with the task to ask after its answer. */
@ApplicationScoped
class WriteDisclosure {
    private final Disclosures disclosures;
    private final SeenCases cases;
    private final AnswerTasks answers;
    private final AuditTrail trail;
    private final Ids ids;
    private final Clock clock;

    WriteDisclosure(
            Disclosures disclosures, SeenCases cases, AnswerTasks answers, AuditTrail trail, Ids ids, Clock clock) {
        this.disclosures = disclosures;
        this.cases = cases;
        this.answers = answers;
        this.trail = trail;
        this.ids = ids;
        this.clock = clock;
    }

    /** @param second who decided with them, where a reporter's wish is overridden */
    @Transactional(Transactional.TxType.MANDATORY)
    DisclosureView write(SeenCase file, PlannedDisclosure planned, UUID by, @Nullable UUID second) {
        LocalDate dueOn = planned.dueOn();
        UUID task = dueOn == null ? null : answers.owe(file, planned.recipient(), by, dueOn);
        Disclosure disclosure =
                new Disclosure(ids.next(), file.id(), planned, new Disclosure.By(by, second, clock.instant()), task);
        DisclosureView view = disclosures.add(disclosure, planned.shares());
        cases.touch(file.id());
        trail.append(new ReferralEvent.Disclosed(
                file.reference(),
                view.id(),
                view.recipient().name(),
                view.gateway().code(),
                view.fields().stream().map(Enum::name).toList(),
                planned.shares().stream()
                        .filter(share -> !share.parts().told().isEmpty())
                        .map(ReportShare::report)
                        .toList(),
                second != null,
                view.purpose()));
        return view;
    }
}
