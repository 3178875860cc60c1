package org.concord.partner;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.concord.access.Actor;
import org.concord.access.ActorSource;

/** Partner systems as callers. */
@ApplicationScoped
class PartnerActors implements ActorSource {
    private final Partners partners;

    PartnerActors(Partners partners) {
        this.partners = partners;
    }

    @Override
    public String kind() {
        return "partner";
    }

    @Override
    public Optional<Actor> find(UUID id) {
        return partners.exists(id) ? Optional.of(new Actor.PartnerSystem(id)) : Optional.empty();
    }
}
