package org.concord.officer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.concord.access.CurrentToken;
import org.concord.access.Tokens;
import org.concord.audit.SignInEvent;
import org.jspecify.annotations.Nullable;

/** A person chooses another password; whoever else is signed in as them is not any more. */
@ApplicationScoped
public class ChangePassword {
    private final Officers officers;
    private final Passwords passwords;
    private final Tokens tokens;
    private final CurrentToken current;
    private final TellOfSignIn tell;

    ChangePassword(Officers officers, Passwords passwords, Tokens tokens, CurrentToken current, TellOfSignIn tell) {
        this.officers = officers;
        this.passwords = passwords;
        this.tokens = tokens;
        this.current = current;
        this.tell = tell;
    }

    /** A password that was looked at, and hashed before the transaction, because that is slow. */
    public record Chosen(String hash) {
        @Override
        public String toString() {
            return "Chosen";
        }
    }

    /** @throws org.concord.platform.Refusal 400 if it is too short or too long */
    public static void requirePossible(@Nullable String password) {
        OfficerForms.requirePossible(password, "/newPassword");
    }

    /** @throws org.concord.platform.Refusal 429 if too many are being hashed */
    public Chosen chosen(String password) {
        return new Chosen(passwords.hash(password));
    }

    /** @throws org.concord.platform.Refusal 400 if the old one was changed meanwhile; 403 if an outside issuer signed the person in */
    @Transactional
    public void change(OwnProof.Proven proven, Chosen chosen) {
        UUID jti = current.jti();
        Officer officer = proven.heldFor(officers);
        officer.changePassword(chosen.hash());
        tokens.endOthersOfOfficer(officer.id(), jti);
        tell.of(
                officer.id(),
                new SignInEvent.PasswordChanged("officer:" + officer.id(), officer.version()),
                SignInNotice.PASSWORD_CHANGED);
    }
}
