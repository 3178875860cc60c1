package org.concord.officer;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.concord.access.Role;
import org.concord.platform.Text;
import org.concord.platform.Validation;
import org.jspecify.annotations.Nullable;

/** Checks what an administrator says of an officer. Called before the transaction, because hashing a password is slow. */
@ApplicationScoped
public class OfficerForms {
    /** As HTML forms do it, and with a dot in the domain; ASCII, so that lower case means the same everywhere. */
    private static final Pattern EMAIL =
            Pattern.compile("[a-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[a-z0-9-]{1,63}(\\.[a-z0-9-]{1,63})+");

    private static final int LONGEST_EMAIL = 254; // RFC 5321 §4.5.3.1.3 with erratum 1690
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_LANGUAGE = 35;
    private static final int SHORTEST_PASSWORD = 12;
    private static final int LONGEST_PASSWORD = 200;

    private final OfficerCodes codes;
    private final Passwords passwords;

    OfficerForms(OfficerCodes codes, Passwords passwords) {
        this.codes = codes;
        this.passwords = passwords;
    }

    /** @throws org.concord.platform.Refusal 400 naming each field that cannot be taken; 429 if too many passwords are being hashed */
    public OfficerForm ofNew(OfficerRequest request) {
        return read(request, true);
    }

    /** @throws org.concord.platform.Refusal as {@link #ofNew} */
    public OfficerForm ofChange(OfficerRequest request) {
        return read(request, false);
    }

    private OfficerForm read(OfficerRequest request, boolean isNew) {
        Validation wrong = new Validation();
        String email = email(request.email(), wrong);
        checkName(request.name(), wrong);
        checkPassword(request.password(), isNew, wrong);
        checkLanguage(request.language(), wrong);
        Set<Role> roles = codes.roles(request.roles(), wrong);
        Set<Integer> wards = codes.wardIds(request.wards(), wrong);
        Set<Integer> strands = codes.strandIds(request.strands(), wrong);
        Optional<UUID> organisation = codes.organisationId(request.organisation(), wrong);
        wrong.refuseIfFailed();
        return new OfficerForm(
                email,
                Objects.requireNonNull(request.name()).strip(),
                roles,
                request.allWards(),
                wards,
                strands,
                request.language(),
                request.active(),
                organisation,
                request.password() == null ? null : passwords.hash(request.password()));
    }

    private static String email(@Nullable String typed, Validation wrong) {
        String email = typed == null ? "" : typed.strip().toLowerCase(Locale.ROOT);
        wrong.check(
                email.length() <= LONGEST_EMAIL && EMAIL.matcher(email).matches(), "/email", "is an e-mail address");
        return email;
    }

    /** A name goes into the head of a mail, so it is one line. */
    private static void checkName(@Nullable String name, Validation wrong) {
        wrong.required(name, LONGEST_NAME, "/name");
        boolean oneLine = name == null || name.strip().codePoints().noneMatch(Character::isISOControl);
        wrong.check(oneLine, "/name", "has no control characters");
    }

    private static void checkPassword(@Nullable String password, boolean needed, Validation wrong) {
        boolean fine = password == null ? !needed : isLongEnough(password);
        checkLength(fine, "/password", wrong);
    }

    private static void checkLength(boolean fine, String pointer, Validation wrong) {
        wrong.check(fine, pointer, "has %d to %d characters".formatted(SHORTEST_PASSWORD, LONGEST_PASSWORD));
    }

    /** @throws org.concord.platform.Refusal 400 if a new password is too short or too long */
    static void requirePossible(@Nullable String password, String pointer) {
        Validation wrong = new Validation();
        checkLength(password != null && Text.isClean(password) && isLongEnough(password), pointer, wrong);
        wrong.refuseIfFailed();
    }

    private static boolean isLongEnough(String password) {
        int length = Text.length(password);
        return length >= SHORTEST_PASSWORD && length <= LONGEST_PASSWORD && !password.isBlank();
    }

    private static void checkLanguage(@Nullable String language, Validation wrong) {
        boolean fine =
                language == null || (!language.isEmpty() && language.length() <= LONGEST_LANGUAGE && isTag(language));
        wrong.check(fine, "/language", "is a language tag such as en or pl");
    }

    /** BCP 47. */
    private static boolean isTag(String language) {
        try {
            new Locale.Builder().setLanguageTag(language);
            return true;
        } catch (IllformedLocaleException e) {
            return false;
        }
    }
}
