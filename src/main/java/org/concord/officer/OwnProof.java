package org.concord.officer;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.concord.access.CurrentActor;
import org.concord.platform.FieldError;
import org.concord.platform.Problem;
import org.concord.platform.Validation;
import org.jspecify.annotations.Nullable;

/**
 * Whoever sits at a signed-in screen shows that they are the person, before how they sign in is changed. Called before the transaction, because
 * checking a password is slow; {@link Proven#heldFor} asks in it whether that still holds.
 */
@ApplicationScoped
public class OwnProof {
    private static final int LONGEST_PASSWORD = 200;

    private final OpenSession session;
    private final Passwords passwords;
    private final FairTurns turns;
    private final SignInLimits limits;
    private final CheckCodes codes;
    private final CurrentActor actor;

    OwnProof(
            OpenSession session,
            Passwords passwords,
            FairTurns turns,
            SignInLimits limits,
            CheckCodes codes,
            CurrentActor actor) {
        this.session = session;
        this.passwords = passwords;
        this.turns = turns;
        this.limits = limits;
        this.codes = codes;
        this.actor = actor;
    }

    /** That the person knew what they should, a moment ago. */
    public static final class Proven {
        private final UUID officer;
        private final String passwordHash;
        private final CheckCodes.Code code;

        private Proven(UUID officer, String passwordHash, CheckCodes.Code code) {
            this.officer = officer;
            this.passwordHash = passwordHash;
            this.code = code;
        }

        CheckCodes.Code code() {
            return code;
        }

        /**
         * The person, held for change.
         *
         * @throws org.concord.platform.Refusal 400 if their password was changed meanwhile
         */
        Officer heldFor(Officers officers) {
            Officer held = officers.forChange(officer);
            if (!held.passwordHash().equals(passwordHash)) {
                throw wrong("/password", "is wrong");
            }
            return held;
        }
    }

    /** @throws org.concord.platform.Refusal 400 if the password is not theirs; 429 after too many that were not */
    public Proven byPassword(@Nullable String password) {
        return proven(password, new CheckCodes.Code.NotNeeded());
    }

    /**
     * With a code of the second factor, which is used up by what is then done.
     *
     * @throws org.concord.platform.Refusal 400 if one of the two is not right; 404 without a second factor; 429
     */
    public Proven byPasswordAndCode(@Nullable String password, @Nullable String otp) {
        new Validation().required(otp, LONGEST_PASSWORD, "/otp").refuseIfFailed();
        OpenSession.Credentials known = known();
        if (!known.factor().needed()) {
            throw Problem.NOT_FOUND.because("There is no second factor.");
        }
        CheckCodes.Code code = codes.match(known.factor(), otp);
        if (!limits.mayTryCode(known.officer()) || code instanceof CheckCodes.Code.Wrong) {
            session.refused(known, true);
            throw wrong("/otp", "is not right, or was used already. Wait for the next one");
        }
        limits.codeWasRight(known.officer());
        return proven(password, code);
    }

    private Proven proven(@Nullable String password, CheckCodes.Code code) {
        new Validation().required(password, LONGEST_PASSWORD, "/password").refuseIfFailed();
        OpenSession.Credentials known = known();
        limits.takeProof(known.officer());
        boolean right = turns.inTurn(
                known.officer().toString(),
                () -> passwords.matches(Objects.requireNonNull(password), known.passwordHash()));
        if (!right) {
            session.proofRefused(known.officer());
            throw wrong("/password", "is wrong");
        }
        limits.proofWasRight(known.officer());
        return new Proven(known.officer(), known.passwordHash(), code);
    }

    private OpenSession.Credentials known() {
        return session.credentials(actor.person().id()).orElseThrow();
    }

    static RuntimeException wrong(String pointer, String detail) {
        return Problem.VALIDATION_FAILED.because(List.of(new FieldError(pointer, detail)));
    }
}
