package org.concord.platform;

import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.UriInfo;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One request of a browser: its cookies, and whether a form that it sends is one of ours. The cookies end with the browser's session; over TLS
 * they are bound to the host (RFC 6265bis §4.1.3.2).
 */
@RequestScoped
public class Browser {
    private static final Pattern SECRET = Pattern.compile("[A-Za-z0-9_-]{43}");
    private static final int SECRET_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final HttpHeaders headers;
    private final UriInfo uri;
    private final HttpServerRequest request;
    private final KeyedHash hash;

    Browser(HttpHeaders headers, UriInfo uri, HttpServerRequest request, KeyedHash hash) {
        this.headers = headers;
        this.uri = uri;
        this.request = request;
        this.hash = hash;
    }

    public Optional<String> cookie(String name) {
        return Optional.ofNullable(headers.getCookies()
                        .get(nameOf(name, uri.getRequestUri().getScheme())))
                .map(Cookie::getValue);
    }

    /** Only what can be a {@link #newSecret}. */
    public Optional<String> secret(String name) {
        return cookie(name).filter(Browser::isSecret);
    }

    /** 256 random bits, for a cookie. */
    public static String newSecret() {
        byte[] bytes = new byte[SECRET_BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    public static boolean isSecret(String value) {
        return SECRET.matcher(value).matches();
    }

    /** @param sent {@code STRICT}, or {@code LAX} where a link from elsewhere, as in a mail, is to find it */
    public NewCookie remember(String name, String value, NewCookie.SameSite sent) {
        return cookie(name, value, sent, NewCookie.DEFAULT_MAX_AGE);
    }

    public NewCookie forget(String name) {
        return cookie(name, "", NewCookie.SameSite.STRICT, 0);
    }

    /** Stands in every form: only who holds the secret has been told it. */
    public String formToken(String secret) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(hash.of(KeyedHash.Purpose.FORM, secret));
    }

    /** Whether the form was sent from one of our own pages in the browser that asked for it. */
    public boolean isOurs(String secret, @Nullable String token) {
        return token != null
                && isOfThisSite()
                && MessageDigest.isEqual(
                        formToken(secret).getBytes(StandardCharsets.US_ASCII), token.getBytes(StandardCharsets.UTF_8));
    }

    /** By what browsers say of where a request comes from (Fetch Metadata); older ones say an Origin, the oldest nothing. */
    public boolean isOfThisSite() {
        String site = headers.getHeaderString("Sec-Fetch-Site");
        String origin = headers.getHeaderString("Origin");
        if (site != null) {
            return site.equals("same-origin") || site.equals("none");
        }
        return origin == null || origin.equals("null") || origin.endsWith("://" + request.authority());
    }

    /** As the browser knows it: with the prefix that binds it to the host, which is for TLS alone. */
    public static String nameOf(String cookie, String scheme) {
        return isSecure(scheme) ? "__Host-" + cookie : cookie;
    }

    private static boolean isSecure(String scheme) {
        return "https".equals(scheme);
    }

    private NewCookie cookie(String name, String value, NewCookie.SameSite sent, int maxAge) {
        String scheme = uri.getRequestUri().getScheme();
        return new NewCookie.Builder(nameOf(name, scheme))
                .value(value)
                .path("/")
                .httpOnly(true)
                .secure(isSecure(scheme))
                .sameSite(sent)
                .maxAge(maxAge)
                .build();
    }
}
