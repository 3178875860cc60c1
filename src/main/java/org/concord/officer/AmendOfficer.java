package org.concord.officer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import org.concord.access.RememberedActors;
import org.concord.access.Tokens;
import org.concord.audit.AuditEvent;

/**
 * An officer becomes what was decided. Who may decide that has been settled by the caller. The person concerned is told of a reset
 * sign-in and of a grave role.
 */
@ApplicationScoped
class AmendOfficer {
    private final Officers officers;
    private final OfficerJson json;
    private final Tokens tokens;
    private final RememberedActors actors;
    private final OnDuty onDuty;
    private final TellOfSignIn tell;

    AmendOfficer(
            Officers officers,
            OfficerJson json,
            Tokens tokens,
            RememberedActors actors,
            OnDuty onDuty,
            TellOfSignIn tell) {
        this.officers = officers;
        this.json = json;
        this.tokens = tokens;
        this.actors = actors;
        this.onDuty = onDuty;
        this.tell = tell;
    }

    /**
     * Roles taken away, or a sign-in reset, end the person's sessions; every change takes effect with the next request.
     *
     * @param officer held for change
     * @throws org.concord.platform.Refusal 409 if somebody else has the address
     */
    @Transactional(Transactional.TxType.MANDATORY)
    void amend(Officer officer, OfficerDraft wanted) {
        OfficerDraft before = officer.draft();
        officers.requireFree(wanted.email(), officer.id());
        officer.become(wanted);
        officers.write(officer);
        if (wanted.endsSessionsOf(before)) {
            tokens.endAllOfOfficer(officer.id());
        }
        actors.forgetAll();
        onDuty.forget();
        tell.of(
                officer.id(),
                new AuditEvent.OfficerChanged(
                        "officer:" + officer.id(), officer.version(), json.change(before, wanted)),
                news(before, wanted));
    }

    private static List<SignInNotice> news(OfficerDraft before, OfficerDraft wanted) {
        List<SignInNotice> news = new ArrayList<>();
        if (wanted.resetsSignInOf(before)) {
            news.add(SignInNotice.SIGN_IN_RESET);
        }
        if (!wanted.graveRolesGainedOver(before).isEmpty()) {
            news.add(SignInNotice.ROLE_GRANTED);
        }
        return news;
    }
}
