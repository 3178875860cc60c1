package org.concord.tension;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.concord.access.AreaScope;
import org.concord.access.CurrentActor;

/** The one contact that a call is about; for whoever has none of their wards they do not exist. */
@ApplicationScoped
class NetworkAtHand {
    private final NetworkContacts contacts;
    private final NamedCodes codes;
    private final CurrentActor actor;

    NetworkAtHand(NetworkContacts contacts, NamedCodes codes, CurrentActor actor) {
        this.contacts = contacts;
        this.codes = codes;
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

    /** @throws org.concord.platform.Refusal 400 naming every parameter that cannot be read */
    NetworkFilter filter(Map<String, List<String>> query) {
        return NetworkFilter.read(query, codes);
    }

    UUID caller() {
        return actor.person().id();
    }

    String callerCode() {
        return actor.get().code();
    }
}
