package org.concord.access;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.concord.platform.Problem;

/** All acts that take two persons, and how each of them reads its approvals. */
@ApplicationScoped
class TwoPersonActs {
    private final List<TwoPersonAct> acts;
    private final ObjectMapper json;
    private final Clock clock;

    TwoPersonActs(@All List<TwoPersonAct> acts, ObjectMapper json, Clock clock) {
        this.acts = acts;
        this.json = json;
        this.clock = clock;
    }

    TwoPersonAct named(String code) {
        return acts.stream()
                .filter(act -> act.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no act " + code));
    }

    /**
     * Codes of the acts that this actor may ask for and decide.
     *
     * @throws org.concord.platform.Refusal 403 if there is none
     */
    private Set<String> allowedTo(Actor actor) {
        Set<String> allowed = acts.stream()
                .filter(act -> !Collections.disjoint(act.roles(), actor.roles()))
                .map(TwoPersonAct::code)
                .collect(Collectors.toSet());
        if (allowed.isEmpty()) {
            throw Problem.FORBIDDEN.because(Problem.FORBIDDEN.explanation());
        }
        return allowed;
    }

    /**
     * What a person may decide.
     *
     * @throws org.concord.platform.Refusal 403 if there is no act at all
     */
    KeptApprovals.Reader reader(Actor.Person person) {
        Set<String> allowed = allowedTo(person);
        Set<String> caseActs = acts.stream()
                .filter(TwoPersonAct::isAboutCase)
                .map(TwoPersonAct::code)
                .collect(Collectors.toSet());
        return new KeptApprovals.Reader(allowed, caseActs, person.scope());
    }

    /** Of an open one the proposal is shown without its secrets; of a decided one nothing else is left. */
    ApprovalView view(Approval approval) {
        TwoPersonAct act = named(approval.asked().act());
        JsonNode proposal = proposal(approval);
        JsonNode shown = approval.decidedAt() == null ? act.shown(proposal) : proposal;
        return ApprovalView.of(approval, act.subject(approval.asked().subject()), shown, clock.instant());
    }

    JsonNode proposal(Approval approval) {
        try {
            return Objects.requireNonNull(json.readTree(approval.asked().proposal()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a kept proposal cannot be read", e);
        }
    }
}
