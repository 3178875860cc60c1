package org.concord.officer;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.concord.platform.Problem;
import org.concord.platform.Refusal;
import org.concord.platform.Validation;
import org.jspecify.annotations.Nullable;

/**
 * Lets a person in, or says no in the same words and after the same time, whatever was wrong: person, password or second factor. The password is
 * checked outside any transaction, because that is slow; what comes of it is recorded in one of its own, also when the answer is no.
 */
@ApplicationScoped
public class SignIn {
    private static final int LONGEST_EMAIL = 254;
    private static final int LONGEST_PASSWORD = 200;

    private final OpenSession session;
    private final Passwords passwords;
    private final FairTurns turns;
    private final SignInLimits limits;
    private final CheckCodes codes;
    private final SignInTickets tickets;

    SignIn(
            OpenSession session,
            Passwords passwords,
            FairTurns turns,
            SignInLimits limits,
            CheckCodes codes,
            SignInTickets tickets) {
        this.session = session;
        this.passwords = passwords;
        this.turns = turns;
        this.limits = limits;
        this.codes = codes;
        this.tickets = tickets;
    }

    /** How far somebody came with their password. */
    public sealed interface Entered {
        /** In. */
        record In(SessionView session) implements Entered {}

        /** The password is right and a code is needed; the ticket is the browser's, for {@link SignIn#enterCode}. */
        record CodeNeeded(String ticket) implements Entered {}
    }

    /** What is known once the password was looked at. */
    private record Tried(OpenSession.Credentials known, boolean right, SignInLimits.Taken taken) {}

    /**
     * With the code of the second factor, if the person has one.
     *
     * @param address of the client
     * @throws org.concord.platform.Refusal 400 without e-mail or password; 401 {@code sign-in-failed}; 429, also if too many are waiting
     */
    public SessionView signIn(SessionRequest request, String address) {
        return finish(tried(request, address), request.otp());
    }

    /**
     * At a page, which asks for the code only once the password was right, and only whoever has a second factor.
     *
     * @throws org.concord.platform.Refusal as {@link #signIn}
     */
    public Entered enter(SessionRequest request, String address) {
        Tried tried = tried(request, address);
        if (tried.right() && tried.known().factor().needed()) {
            tried.taken().wasNotHeard();
            session.codeAsked(tried.known());
            return new Entered.CodeNeeded(
                    tickets.issue(tried.known().officer(), tried.known().passwordHash()));
        }
        return new Entered.In(finish(tried, null));
    }

    /**
     * @param ticket of {@link #enter}
     * @throws org.concord.platform.Refusal 401 {@code unauthenticated} if the ticket is not good any more, {@code sign-in-failed} if the code is
     *     not; 429
     */
    public SessionView enterCode(String ticket, String otp, String address) {
        OpenSession.Credentials known = tickets.holder(ticket)
                .flatMap(session::credentials)
                .filter(credentials -> credentials.welcome() && tickets.isOurs(ticket, credentials.passwordHash()))
                .orElseThrow(() -> Problem.UNAUTHENTICATED.because("This took too long. Sign in again."));
        SignInLimits.Attempt attempt = new SignInLimits.Attempt(known.email(), address);
        limits.require(attempt);
        return finish(new Tried(known, true, limits.take(attempt)), otp);
    }

    private Tried tried(SessionRequest request, String address) {
        new Validation()
                .required(request.email(), LONGEST_EMAIL, "/email")
                .required(request.password(), LONGEST_PASSWORD, "/password")
                .refuseIfFailed();
        String email = Objects.requireNonNull(request.email()).strip().toLowerCase(Locale.ROOT);
        SignInLimits.Attempt attempt = new SignInLimits.Attempt(email, address);
        limits.require(attempt);
        SignInLimits.Taken taken = limits.take(attempt);
        OpenSession.Credentials known = session.credentials(email, passwords.nobodys());
        return new Tried(known, isRight(attempt, known, Objects.requireNonNull(request.password()), taken), taken);
    }

    private SessionView finish(Tried tried, @Nullable String otp) {
        CheckCodes.Code code = codes.match(tried.known().factor(), otp);
        Optional<SessionView> opened =
                tried.right() && mayBe(code, tried.known()) ? session.open(tried.known(), code) : Optional.empty();
        if (opened.isPresent()) {
            tried.taken().turnedOutWell();
            limits.codeWasRight(tried.known().officer());
            return opened.get();
        }
        session.refused(tried.known(), tried.right() && tried.known().factor().needed());
        throw Problem.SIGN_IN_FAILED.because(Problem.SIGN_IN_FAILED.explanation());
    }

    private boolean mayBe(CheckCodes.Code code, OpenSession.Credentials known) {
        return code instanceof CheckCodes.Code.NotNeeded
                || limits.mayTryCode(known.officer()) && !(code instanceof CheckCodes.Code.Wrong);
    }

    /** Taken from the limits before it waits for its turn, so that of a burst those beyond the limit do not even wait. */
    private boolean isRight(
            SignInLimits.Attempt attempt, OpenSession.Credentials known, String password, SignInLimits.Taken taken) {
        try {
            return turns.inTurn(
                    attempt.address(), () -> passwords.matches(password, known.passwordHash()) && known.welcome());
        } catch (Refusal tooManyWait) {
            taken.wasNotHeard();
            throw tooManyWait;
        }
    }
}
