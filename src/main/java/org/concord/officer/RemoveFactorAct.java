package org.concord.officer;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import org.concord.access.CurrentActor;
import org.concord.access.Role;
import org.concord.access.Tokens;
import org.concord.access.TwoPersonAct;
import org.concord.audit.SignInEvent;
import org.concord.platform.Problem;

/** The second factor of somebody who has lost both telephone and recovery codes is taken away: they sign in with their password and set up another. */
@ApplicationScoped
class RemoveFactorAct implements TwoPersonAct {
    static final String CODE = "REMOVE_FACTOR";

    private final Officers officers;
    private final FactorsAtHand at;
    private final Tokens tokens;
    private final TellOfSignIn tell;
    private final OfficerCodes codes;
    private final CurrentActor actor;

    RemoveFactorAct(
            Officers officers,
            FactorsAtHand at,
            Tokens tokens,
            TellOfSignIn tell,
            OfficerCodes codes,
            CurrentActor actor) {
        this.officers = officers;
        this.at = at;
        this.tokens = tokens;
        this.tell = tell;
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
        return proposal;
    }

    /** The person concerned is no second person: they would change their own access. */
    @Override
    public Thing carryOut(UUID subject, int subjectVersion, JsonNode proposal) {
        if (actor.person().id().equals(subject)) {
            throw Problem.OWN_ACCESS.because(Problem.OWN_ACCESS.explanation());
        }
        Officer officer = officers.forChange(subject);
        Factor factor = at.confirmed(subject)
                .filter(unused -> officer.version() == subjectVersion)
                .orElseThrow(() -> Problem.APPROVAL_STALE.because(
                        "The officer was changed since this was asked for. Ask for it anew."));
        at.drop(factor);
        officer.countChange();
        tokens.endAllOfOfficer(subject);
        tell.of(
                subject,
                new SignInEvent.FactorReset("officer:" + subject, officer.version()),
                SignInNotice.FACTOR_RESET);
        return new Thing(OfficerView.of(officer, codes), officer.version());
    }
}
