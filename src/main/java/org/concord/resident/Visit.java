package org.concord.resident;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import org.concord.platform.Browser;
import org.jspecify.annotations.Nullable;

/** One request of a browser: the secret its cookie holds, its language, and whether a form that it sends is one of ours. */
@RequestScoped
class Visit {
    /** With what the secret of a report begins that is entered for a visitor: as long as there is none, nobody need be asked who they are. */
    private static final String FOR_VISITOR = "visitor.";

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
        return browser.cookie("report").filter(value -> Browser.isSecret(withoutMark(value)));
    }

    /** Whether what was begun is entered by staff for somebody else. */
    boolean isForVisitor() {
        return secret().filter(value -> value.startsWith(FOR_VISITOR)).isPresent();
    }

    /** Empty if nobody has come back with a receipt in this browser. */
    Optional<String> returnSecret() {
        return browser.secret("follow-up");
    }

    static String newSecretForVisitor() {
        return FOR_VISITOR + Browser.newSecret();
    }

    private static String withoutMark(String value) {
        return value.startsWith(FOR_VISITOR) ? value.substring(FOR_VISITOR.length()) : value;
    }

    /** The one asked for in the address, else the one chosen before, else English. */
    PageWords words() {
        return PageWords.in(languages
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

    /** Whether the answers are to be kept for longer, from the next one on. */
    boolean keepsLonger() {
        return Questions.LONGER.equals(uri.getQueryParameters().getFirst(Questions.KEEP));
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
    boolean isOurs(String secret, @Nullable String token) {
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
