package org.concord.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.concord.access.Actor;
import org.concord.access.ActorSource;
import org.concord.platform.OneColumn;
import org.hibernate.Session;

/** Holders of a receipt as callers, for as long as there is something to read: what is erased ends their tokens. */
@ApplicationScoped
class ReporterActors implements ActorSource {
    private final Session store;

    ReporterActors(Session store) {
        this.store = store;
    }

    @Override
    public String kind() {
        return "reporter";
    }

    @Override
    public Optional<Actor> find(UUID id) {
        return OneColumn.of(store, "SELECT id FROM report WHERE id = :id AND erased_at IS NULL", UUID.class)
                .setParameter("id", id)
                .uniqueResultOptional()
                .map(Actor.Reporter::new);
    }
}
