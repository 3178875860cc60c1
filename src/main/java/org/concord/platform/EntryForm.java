package org.concord.platform;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.NewCookie;
import org.jspecify.annotations.Nullable;

/**
 * A form by which somebody enters who is not known yet: only the browser that was given it can send it. Else another site could make a browser
 * enter with what that site knows, and whoever sits there would go on in a stranger's thread or session and write there what is theirs (login
 * CSRF: Barth, Jackson and Mitchell, CCS 2008). Where a form comes from, old browsers do not say; and as our pages send no referrer, the Origin
 * of our own forms is {@code null} there too.
 */
@RequestScoped
public class EntryForm {
    private static final String COOKIE = "entry";

    private final Browser browser;
    private @Nullable String secret;

    EntryForm(Browser browser) {
        this.browser = browser;
    }

    /** Stands in the form. */
    public String token() {
        return browser.formToken(tokenOf(secret()));
    }

    /**
     * Goes with the form. A link from elsewhere finds the one there is, so that it spoils no form that is open in another window; it says of nobody
     * who they are.
     */
    public NewCookie cookie() {
        return browser.remember(COOKIE, secret(), NewCookie.SameSite.LAX);
    }

    /** Whether it was sent from our page, in the browser that asked for it. */
    public boolean isOurs(@Nullable String token) {
        return browser.secret(COOKIE)
                .filter(known -> browser.isOurs(tokenOf(known), token))
                .isPresent();
    }

    public NewCookie forgotten() {
        return browser.forget(COOKIE);
    }

    private String secret() {
        if (secret == null) {
            secret = browser.secret(COOKIE).orElseGet(Browser::newSecret);
        }
        return secret;
    }

    /** Of no other form is the same secret. */
    private static String tokenOf(String secret) {
        return COOKIE + " " + secret;
    }
}
