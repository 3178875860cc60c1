package org.concord.officer;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.concord.access.Actor;
import org.concord.access.ActorSource;

/** Officers as callers, with today's roles and scope. */
@ApplicationScoped
class OfficerActors implements ActorSource {
    private final Officers officers;

    OfficerActors(Officers officers) {
        this.officers = officers;
    }

    @Override
    public String kind() {
        return "officer";
    }

    @Override
    public Optional<Actor> find(UUID id) {
        return officers.findByIdOptional(id).filter(Officer::isActive).map(Officer::actor);
    }

    @Override
    public Optional<Actor> findByEmail(String email) {
        return officers.byEmail(email).filter(Officer::isActive).map(Officer::actor);
    }
}
