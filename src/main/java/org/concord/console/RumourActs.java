package org.concord.console;

import jakarta.enterprise.context.ApplicationScoped;
import org.concord.tension.ChangeRumour;
import org.concord.tension.ConsultRumours;
import org.concord.tension.DecideLine;

/** All that can be done with one rumour. */
@ApplicationScoped
class RumourActs {
    private final ConsultRumours consult;
    private final ChangeRumour change;
    private final DecideLine decide;

    RumourActs(ConsultRumours consult, ChangeRumour change, DecideLine decide) {
        this.consult = consult;
        this.change = change;
        this.decide = decide;
    }

    ConsultRumours consult() {
        return consult;
    }

    ChangeRumour change() {
        return change;
    }

    DecideLine decide() {
        return decide;
    }
}
