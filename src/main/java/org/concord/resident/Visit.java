package org.concord.resident;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.UriInfo;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import org.concord.platform.Browser;

/** One request of a browser: the secret its cookie holds, its language, and whether a form that it sends is one of ours. */
@RequestScoped
class Visit {
    private static final Pattern SECRET = Pattern.compile("[A-Za-z0-9_-]{43}");
    /** With what the secret of a report begins that is entered for a visitor: as long as there is none, nobody need be asked who they are. */
    private static final String FOR_VISITOR = "visitor.";

    private static final int SECRET_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Browser browser;
    private final UriInfo uri;
    private final Languages languages;

    Visit(Browser browser, UriInfo uri, Languages languages) {
        this.browser = browser;
        this.uri = uri;
        this.languages = languages;
    }

    /** Empty if this browser has begun nothing. */
    Optional<String> secret() {
        return browser.cookie("report")
                .filter(value -> SECRET.matcher(withoutMark(value)).matches());
    }

    /** Whether what was begun is entered by staff for somebody else. */
    boolean isForVisitor() {
        return secret().filter(value -> value.startsWith(FOR_VISITOR)).isPresent();
    }

    /** Empty if nobody has come back with a receipt in this browser. */
    Optional<String> returnSecret() {
        return browser.cookie("follow-up").filter(value -> SECRET.matcher(value).matches());
    }

    static String newSecret() {
        byte[] bytes = new byte[SECRET_BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    static String newSecretForVisitor() {
        return FOR_VISITOR + newSecret();
    }

    private static String withoutMark(String value) {
        return value.startsWith(FOR_VISITOR) ? value.substring(FOR_VISITOR.length()) : value;
    }

    /** The one asked for in the address, else the one chosen before, else English. */
    Words words() {
        return Words.in(languages
                .offered(uri.getQueryParameters().getFirst("lang"))
                .or(() -> browser.cookie("language").flatMap(languages::offered))
                .orElse(Language.ENGLISH));
    }

    /** Whether a language is asked for that is to be remembered. */
    boolean choosesLanguage() {
        return languages.offered(uri.getQueryParameters().getFirst("lang")).isPresent();
    }

    /** Whether an answer is changed on the way back from the check of all of them. */
    boolean isChanging() {
        return uri.getQueryParameters().containsKey("change");
    }

    /** Of what was just done the page tells; a word of ours, else nothing. */
    Optional<String> done() {
        return Optional.ofNullable(uri.getQueryParameters().getFirst("done"))
                .filter(key -> key.matches("[a-z.]{1,30}"));
    }

    String path() {
        return uri.getPath();
    }

    /** Stands in every form: only who holds the cookie has been told it. */
    String formToken(String secret) {
        return browser.formToken(secret);
    }

    /** Whether the form was sent from one of our own pages in the browser that asked for it. */
    boolean isOurs(String secret, String token) {
        return browser.isOurs(secret, token);
    }

    boolean isOfThisSite() {
        return browser.isOfThisSite();
    }

    NewCookie remember(String name, String value) {
        return browser.remember(name, value, NewCookie.SameSite.STRICT);
    }

    NewCookie forget(String name) {
        return browser.forget(name);
    }
}
