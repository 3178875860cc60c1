package org.concord.officer;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.concord.access.Actor;
import org.concord.access.ActorSource;
import org.concord.platform.PlatformConfig;

/** Officers as callers, with today's roles and scope. */
@ApplicationScoped
class OfficerActors implements ActorSource {
    private final Officers officers;
    private final PlatformConfig config;

    OfficerActors(Officers officers, PlatformConfig config) {
        this.officers = officers;
        this.config = config;
    }

    @Override
    public String kind() {
        return "officer";
    }

    @Override
    public Optional<Actor> find(UUID id) {
        return officers.findByIdOptional(id).flatMap(this::acting);
    }

    @Override
    public List<Actor> findAll(Collection<UUID> ids) {
        return officers.list("id in ?1", ids).stream()
                .flatMap(officer -> acting(officer).stream())
                .toList();
    }

    @Override
    public Optional<Actor> findByEmail(String email) {
        return officers.byEmail(email).flatMap(this::acting);
    }

    private Optional<Actor> acting(Officer officer) {
        return officer.mayAct(config.demo()) ? Optional.of(officer.actor()) : Optional.empty();
    }
}
