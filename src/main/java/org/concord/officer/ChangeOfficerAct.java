package org.concord.officer;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import org.concord.access.CurrentActor;
import org.concord.access.Role;
import org.concord.access.TwoPersonAct;
import org.concord.platform.Problem;

/** A grave role granted, or a sign-in reset. */
@ApplicationScoped
class ChangeOfficerAct implements TwoPersonAct {
    static final String CODE = "CHANGE_OFFICER";

    private final Officers officers;
    private final AmendOfficer amend;
    private final OfficerJson json;
    private final OfficerCodes codes;
    private final CurrentActor actor;

    ChangeOfficerAct(Officers officers, AmendOfficer amend, OfficerJson json, OfficerCodes codes, CurrentActor actor) {
        this.officers = officers;
        this.amend = amend;
        this.json = json;
        this.codes = codes;
        this.actor = actor;
    }

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public Set<Role> roles() {
        return Set.of(Role.ADMINISTRATOR);
    }

    @Override
    public String subject(UUID subject) {
        return "officer:" + subject;
    }

    @Override
    public JsonNode shown(JsonNode proposal) {
        return json.shown(proposal);
    }

    /** The person concerned is no second person: they would change their own access. */
    @Override
    public Thing carryOut(UUID subject, int subjectVersion, JsonNode proposal) {
        if (actor.person().id().equals(subject)) {
            throw Problem.OWN_ACCESS.because(Problem.OWN_ACCESS.explanation());
        }
        Officer officer = officers.forChange(subject);
        if (officer.version() != subjectVersion) {
            throw Problem.APPROVAL_STALE.because("The officer was changed since this was asked for. Ask for it anew.");
        }
        amend.amend(officer, json.proposal(proposal).officer());
        return new Thing(OfficerView.of(officer, codes), officer.version());
    }
}
