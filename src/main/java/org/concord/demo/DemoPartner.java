package org.concord.demo;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.UUID;
import org.concord.access.Actor;
import org.concord.access.CurrentActor;
import org.concord.partner.ChangeCodeMapping;
import org.concord.partner.PartnerRequest;
import org.concord.partner.Partners;
import org.concord.partner.RegisterPartner;
import org.concord.platform.PlatformConfig;
import org.concord.platform.Start;

/** The demonstration partner, whose code mapping understands a police force's public file of hate crime. Made once. */
@ApplicationScoped
class DemoPartner {
    private static final String CODE = "demo-partner";
    private static final String MAPPING = "/demo/demo-partner-mapping.json";

    private final PlatformConfig config;
    private final Partners partners;
    private final RegisterPartner register;
    private final ChangeCodeMapping changeMapping;
    private final CurrentActor actor;

    DemoPartner(
            PlatformConfig config,
            Partners partners,
            RegisterPartner register,
            ChangeCodeMapping changeMapping,
            CurrentActor actor) {
        this.config = config;
        this.partners = partners;
        this.register = register;
        this.changeMapping = changeMapping;
        this.actor = actor;
    }

    @ActivateRequestContext
    @Transactional
    void make(@Observes @Priority(Start.PEOPLE + 6) StartupEvent start) {
        if (config.demo() && partners.findId(CODE).isEmpty()) {
            actor.as(new Actor.Worker("demo"), this::made);
        }
    }

    private UUID made() {
        UUID id = register.register(new PartnerRequest(CODE, "Demonstration partner"), null)
                .body()
                .id();
        changeMapping.change(id, "*", mapping());
        return id;
    }

    private static String mapping() {
        try (InputStream file = Objects.requireNonNull(DemoPartner.class.getResourceAsStream(MAPPING))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
