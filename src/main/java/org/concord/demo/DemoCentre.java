package org.concord.demo;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.concord.access.Actor;
import org.concord.access.CurrentActor;
import org.concord.access.Role;
import org.concord.officer.EnrolForDemonstration;
import org.concord.officer.OfficerDraft;
import org.concord.officer.Passwords;
import org.concord.partner.PartnerRequest;
import org.concord.partner.Partners;
import org.concord.partner.RegisterPartner;
import org.concord.platform.PlatformConfig;
import org.concord.platform.Start;

/** The demonstration's third-party reporting centre, and the adviser who works there. Made once. */
@ApplicationScoped
class DemoCentre {
    private static final String CODE = "demo-centre";

    private final PlatformConfig config;
    private final Partners partners;
    private final RegisterPartner register;
    private final Passwords passwords;
    private final EnrolForDemonstration enrol;
    private final CurrentActor actor;

    DemoCentre(
            PlatformConfig config,
            Partners partners,
            RegisterPartner register,
            Passwords passwords,
            EnrolForDemonstration enrol,
            CurrentActor actor) {
        this.config = config;
        this.partners = partners;
        this.register = register;
        this.passwords = passwords;
        this.enrol = enrol;
        this.actor = actor;
    }

    @ActivateRequestContext
    void make(@Observes @Priority(Start.PEOPLE + 7) StartupEvent start) {
        if (config.demo()) {
            actor.as(new Actor.Worker("demonstration"), this::made);
        }
    }

    private UUID made() {
        UUID centre = partners.findId(CODE)
                .orElseGet(() -> register.register(new PartnerRequest(CODE, "Demonstration reporting centre"), null)
                        .body()
                        .id());
        OfficerDraft adviser = OfficerDraft.of(
                "adviser@demo.invalid",
                "Demo Adviser",
                Set.of(Role.ADVISER),
                Set.of(),
                passwords.hash(DemoOfficers.PASSWORD));
        enrol.enrol(adviser.of(centre), List.of());
        return centre;
    }
}
