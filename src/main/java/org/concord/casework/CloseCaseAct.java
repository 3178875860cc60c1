package org.concord.casework;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.concord.access.Role;
import org.concord.access.TwoPersonAct;
import org.concord.platform.Problem;

/** A grave case closed, or one closed without anything having been done. */
@ApplicationScoped
class CloseCaseAct implements TwoPersonAct {
    static final String CODE = "CLOSE_CASE";

    private final CaseAtHand cases;
    private final TakeStep step;
    private final CaseViews views;
    private final ObjectMapper json;

    CloseCaseAct(CaseAtHand cases, TakeStep step, CaseViews views, ObjectMapper json) {
        this.cases = cases;
        this.step = step;
        this.views = views;
        this.json = json;
    }

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public Set<Role> roles() {
        return Set.of(Role.OFFICER, Role.COORDINATOR);
    }

    /** Only for those who may see the case. */
    @Override
    public boolean isAboutCase() {
        return true;
    }

    @Override
    public String subject(UUID subject) {
        return cases.referenceOf(subject);
    }

    @Override
    public JsonNode shown(JsonNode proposal) {
        return proposal;
    }

    @Override
    public Thing carryOut(UUID subject, int subjectVersion, JsonNode proposal) {
        CaseFile file = cases.lock(subject);
        if (file.version() != subjectVersion) {
            throw Problem.APPROVAL_STALE.because("The case was changed since this was asked for. Ask for it anew.");
        }
        MoveRequest asked = read(proposal);
        step.take(
                file, CaseStatus.CLOSED, Objects.requireNonNull(asked.reason()).strip(), asked.closureReason());
        return new Thing(views.of(file.id()), file.version());
    }

    private MoveRequest read(JsonNode proposal) {
        try {
            return json.treeToValue(proposal, MoveRequest.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a kept proposal cannot be read", e);
        }
    }
}
