package org.concord.tension;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.concord.access.AreaScope;
import org.concord.access.CurrentActor;

/** The one contact that a call is about; for whoever has none of their wards they do not exist. */
@ApplicationScoped
class NetworkAtHand {
    private final NetworkContacts contacts;
    private final CurrentActor actor;

    NetworkAtHand(NetworkContacts contacts, CurrentActor actor) {
        this.contacts = contacts;
        this.actor = actor;
    }

    NetworkContact find(UUID id) {
        return contacts.find(id, AreaScope.of(actor.person().scope())).orElseThrow(TensionActionAtHand::notFound);
    }

    /** Held until the end of the transaction. */
    @Transactional(Transactional.TxType.MANDATORY)
    NetworkContact hold(UUID id) {
        return contacts.hold(id, AreaScope.of(actor.person().scope())).orElseThrow(TensionActionAtHand::notFound);
    }

    UUID caller() {
        return actor.person().id();
    }

    String callerCode() {
        return actor.get().code();
    }
}
