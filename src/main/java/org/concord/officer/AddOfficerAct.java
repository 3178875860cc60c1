package org.concord.officer;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import org.concord.access.Role;
import org.concord.access.TwoPersonAct;

/** A new officer with a grave role: the whole person waits, not only the role. */
@ApplicationScoped
class AddOfficerAct implements TwoPersonAct {
    static final String CODE = "ADD_OFFICER";

    private final EnrolOfficer enrol;
    private final OfficerJson json;
    private final OfficerCodes codes;

    AddOfficerAct(EnrolOfficer enrol, OfficerJson json, OfficerCodes codes) {
        this.enrol = enrol;
        this.json = json;
        this.codes = codes;
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

    @Override
    public Thing carryOut(UUID subject, int subjectVersion, JsonNode proposal) {
        Officer officer = enrol.enrol(subject, json.proposal(proposal).officer());
        return new Thing(OfficerView.of(officer, codes), officer.version());
    }
}
