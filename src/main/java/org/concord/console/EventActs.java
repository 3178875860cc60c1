package org.concord.console;

import jakarta.enterprise.context.ApplicationScoped;
import org.concord.tension.AddEvent;
import org.concord.tension.ChangeEvent;
import org.concord.tension.ConsultEvents;
import org.concord.tension.ReviewEvent;

/** All that can be done with one event. */
@ApplicationScoped
class EventActs {
    private final ConsultEvents consult;
    private final AddEvent add;
    private final ChangeEvent change;
    private final ReviewEvent review;

    EventActs(ConsultEvents consult, AddEvent add, ChangeEvent change, ReviewEvent review) {
        this.consult = consult;
        this.add = add;
        this.change = change;
        this.review = review;
    }

    ConsultEvents consult() {
        return consult;
    }

    AddEvent add() {
        return add;
    }

    ChangeEvent change() {
        return change;
    }

    ReviewEvent review() {
        return review;
    }
}
