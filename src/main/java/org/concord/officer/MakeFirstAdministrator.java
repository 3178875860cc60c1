package org.concord.officer;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.concord.access.Actor;
import org.concord.access.CurrentActor;
import org.concord.access.Role;
import org.concord.platform.Ids;
import org.concord.platform.Refusal;
import org.concord.platform.Start;
import org.jboss.logging.Logger;

/**
 * The first administrator, who adds everybody else: made from the settings while there is no officer at all, and never again. Those of a
 * demonstration do not count, and a demonstration, which has an administrator of its own, makes none.
 */
@ApplicationScoped
class MakeFirstAdministrator {
    private static final Logger LOG = Logger.getLogger(MakeFirstAdministrator.class);
    private static final String SETTINGS = "concord.officer.first-administrator-email and -password";

    private final OfficerConfig config;
    private final OfficerForms forms;
    private final Officers officers;
    private final EnrolOfficer enrol;
    private final CurrentActor actor;
    private final Ids ids;

    MakeFirstAdministrator(
            OfficerConfig config,
            OfficerForms forms,
            Officers officers,
            EnrolOfficer enrol,
            CurrentActor actor,
            Ids ids) {
        this.config = config;
        this.forms = forms;
        this.officers = officers;
        this.enrol = enrol;
        this.actor = actor;
        this.ids = ids;
    }

    @ActivateRequestContext
    @Transactional
    void atStart(@Observes @Priority(Start.PEOPLE) StartupEvent start) {
        if (config.firstAdministratorEmail().isPresent()
                != config.firstAdministratorPassword().isPresent()) {
            throw new IllegalStateException("set both of " + SETTINGS + ", or neither");
        }
        config.firstAdministratorEmail()
                .ifPresent(
                        email -> make(email, config.firstAdministratorPassword().orElseThrow()));
    }

    private void make(String email, String password) {
        if (!officers.lockedAndNone()) {
            return;
        }
        UUID id = ids.next();
        OfficerDraft draft = form(email, password).onto(OfficerDraft.NOBODY);
        actor.as(new Actor.Worker("first-administrator"), () -> enrol.enrol(id, draft));
        LOG.infof("made the first administrator, officer %s, from the settings; they can be taken away now", id);
    }

    private OfficerForm form(String email, String password) {
        try {
            return forms.ofNew(new OfficerRequest(
                    email,
                    "Administrator",
                    password,
                    List.of(Role.Name.ADMINISTRATOR),
                    null,
                    null,
                    null,
                    null,
                    null,
                    null));
        } catch (Refusal refusal) {
            throw new IllegalStateException(SETTINGS + " cannot be used: " + refusal.errors(), refusal);
        }
    }
}
