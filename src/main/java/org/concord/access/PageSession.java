package org.concord.access;

import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.NewCookie;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.concord.platform.Browser;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/**
 * A person's session at the pages, as far as this request knows of one: who it is, whether a form comes from it, when its token is to be renewed.
 * The token lives as long as a person may sit idle; its renewals end with the session's longest.
 */
@RequestScoped
public class PageSession {
    /** Name of the cookie, but for the prefix that {@link Browser} gives it. */
    public static final String COOKIE = "session";

    static final String ATTRIBUTE = "org.concord.page-session";

    /**
     * What programs call with a token in the header, or where nobody is asked who they are. Of all other addresses only plain ones are pages: what
     * is written with escapes, parameters or dots might lead anywhere.
     */
    private static final Pattern PAGE = Pattern.compile("/|(?!/(api|q|open311|assets)(/|$))(/[A-Za-z0-9-]+)+/?");

    /** Where whoever has signed in may go on to: never to an address that somebody else made up. */
    private static final Pattern GOES_ON =
            Pattern.compile("/centre|/report/[a-z-]{1,30}|/console(/[A-Za-z0-9-]{1,40}){0,5}");

    private final CurrentIdentityAssociation identity;
    private final AccessTokens tokens;
    private final Browser browser;
    private final AccessConfig config;
    private final Clock clock;

    PageSession(
            CurrentIdentityAssociation identity,
            AccessTokens tokens,
            Browser browser,
            AccessConfig config,
            Clock clock) {
        this.identity = identity;
        this.tokens = tokens;
        this.browser = browser;
        this.config = config;
        this.clock = clock;
    }

    /** Whether an address is a page's, so that a cookie can open it. */
    public static boolean isPage(String path) {
        return PAGE.matcher(path).matches();
    }

    /** Where somebody signs in who wanted to see a page; afterwards they are led back to it if it is a known one. */
    public static String door(String wanted) {
        return "/sign-in" + goesOnTo(wanted).map(path -> "?then=" + path).orElse("");
    }

    public static Optional<String> goesOnTo(@Nullable String wanted) {
        return Optional.ofNullable(wanted).filter(path -> GOES_ON.matcher(path).matches());
    }

    /** Empty if nobody is signed in here. */
    public Optional<Actor.Person> person() {
        SecurityIdentity caller = identity.getIdentity();
        return Boolean.TRUE.equals(caller.getAttribute(ATTRIBUTE))
                ? Optional.of(caller.<Actor.Person>getAttribute(CurrentActor.ATTRIBUTE))
                : Optional.empty();
    }

    /** Stands in every form of a signed-in person. It is the session's, not the token's: a renewal meanwhile does not spoil the form. */
    public String formToken() {
        return browser.formToken(secret());
    }

    /** Whether a form was sent from one of our pages, in this session. */
    public boolean isOurs(@Nullable String token) {
        return person().isPresent() && browser.isOurs(secret(), token);
    }

    /** Whether more than half of the token's life is over. Near the session's end it gets shorter, but is not renewed more often. */
    public boolean isDueForRenewal() {
        return person().isPresent()
                && clock.instant()
                        .isAfter(Instant.ofEpochSecond(token().getIssuedAtTime())
                                .plus(config.tokenLifetime().dividedBy(2)));
    }

    /** Lax, so that a link in an alert's mail finds whoever is signed in. */
    public NewCookie cookie(String token) {
        return browser.remember(COOKIE, token, NewCookie.SameSite.LAX);
    }

    public NewCookie forgotten() {
        return browser.forget(COOKIE);
    }

    private String secret() {
        UUID jti = UUID.fromString(token().getTokenID());
        return "session "
                + tokens.findByIdOptional(jti)
                        .orElseThrow(() -> new IllegalStateException("a token that was let in is not known"))
                        .session();
    }

    private JsonWebToken token() {
        return (JsonWebToken) identity.getIdentity().getPrincipal();
    }
}
