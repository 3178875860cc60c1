package org.concord.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.concord.casework.SeenCase;
import org.concord.casework.SeenCases;
import org.concord.platform.Problem;
import org.concord.platform.Refusal;

/** The one disclosure that a call is about; for whoever may not see its case it does not exist. */
@ApplicationScoped
class DisclosureAtHand {
    private final SeenCases cases;
    private final Disclosures disclosures;

    DisclosureAtHand(SeenCases cases, Disclosures disclosures) {
        this.cases = cases;
        this.disclosures = disclosures;
    }

    /** Held until the end of the transaction, before its disclosures and tasks, as whoever moves it does. */
    @Transactional(Transactional.TxType.MANDATORY)
    SeenCase caseOf(String typed) {
        return cases.hold(cases.find(typed).id());
    }

    @Transactional(Transactional.TxType.MANDATORY)
    Disclosure hold(SeenCase file, UUID id) {
        return disclosures.lock(file.id(), id).orElseThrow(DisclosureAtHand::notFound);
    }

    @Transactional(Transactional.TxType.MANDATORY)
    DisclosureView changed(SeenCase file, Disclosure disclosure) {
        cases.touch(file.id());
        return disclosures.view(disclosure);
    }

    static Refusal notFound() {
        return Problem.NOT_FOUND.because(Problem.NOT_FOUND.explanation());
    }
}
