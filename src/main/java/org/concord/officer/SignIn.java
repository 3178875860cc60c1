package org.concord.officer;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.concord.platform.Problem;
import org.concord.platform.Refusal;
import org.concord.platform.Validation;

/**
 * Lets a person in, or says no in the same words and after the same time, whatever was wrong. The password is checked outside any
 * transaction, because that is slow; what comes of it is recorded in one of its own, also when the answer is no.
 */
@ApplicationScoped
public class SignIn {
    private static final int LONGEST_EMAIL = 254;
    private static final int LONGEST_PASSWORD = 200;

    private final OpenSession session;
    private final Passwords passwords;
    private final FairTurns turns;
    private final SignInLimits limits;

    SignIn(OpenSession session, Passwords passwords, FairTurns turns, SignInLimits limits) {
        this.session = session;
        this.passwords = passwords;
        this.turns = turns;
        this.limits = limits;
    }

    /**
     * @param address of the client
     * @throws org.concord.platform.Refusal 400 without e-mail or password; 401 {@code sign-in-failed}; 429, also if too many are waiting
     */
    public SessionView signIn(SessionRequest request, String address) {
        new Validation()
                .required(request.email(), LONGEST_EMAIL, "/email")
                .required(request.password(), LONGEST_PASSWORD, "/password")
                .refuseIfFailed();
        String email = Objects.requireNonNull(request.email()).strip().toLowerCase(Locale.ROOT);
        SignInLimits.Attempt attempt = new SignInLimits.Attempt(email, address);
        limits.require(attempt);
        SignInLimits.Taken taken = limits.take(attempt);
        Optional<OpenSession.Credentials> known = session.credentials(email);
        if (isRight(attempt, known, Objects.requireNonNull(request.password()), taken)) {
            taken.turnedOutWell();
            return session.open(known.orElseThrow());
        }
        session.refused(known);
        throw Problem.SIGN_IN_FAILED.because(Problem.SIGN_IN_FAILED.explanation());
    }

    /** Taken from the limits before it waits for its turn, so that of a burst those beyond the limit do not even wait. */
    private boolean isRight(
            SignInLimits.Attempt attempt,
            Optional<OpenSession.Credentials> known,
            String password,
            SignInLimits.Taken taken) {
        String hash = known.map(OpenSession.Credentials::passwordHash).orElse(passwords.nobodys());
        try {
            return turns.inTurn(
                    attempt.address(),
                    () -> passwords.matches(password, hash)
                            && known.filter(OpenSession.Credentials::welcome).isPresent());
        } catch (Refusal tooManyWait) {
            taken.wasNotHeard();
            throw tooManyWait;
        }
    }
}
