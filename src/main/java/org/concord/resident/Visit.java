package org.concord.resident;

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
import org.concord.platform.KeyedHash;

/**
 * One request of a browser: the secret its cookie holds, its language, and whether a form that it sends is one of ours. The cookies end with
 * the browser's session; over TLS they are bound to the host (RFC 6265bis §4.1.3.2).
 */
@RequestScoped
class Visit {
    private static final Pattern SECRET = Pattern.compile("[A-Za-z0-9_-]{43}");
    private static final int SECRET_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final HttpHeaders headers;
    private final UriInfo uri;
    private final HttpServerRequest request;
    private final KeyedHash hash;
    private final Languages languages;

    Visit(HttpHeaders headers, UriInfo uri, HttpServerRequest request, KeyedHash hash, Languages languages) {
        this.headers = headers;
        this.uri = uri;
        this.request = request;
        this.hash = hash;
        this.languages = languages;
    }

    /** Empty if this browser has begun nothing. */
    Optional<String> secret() {
        return cookie("report").filter(value -> SECRET.matcher(value).matches());
    }

    /** Empty if nobody has come back with a receipt in this browser. */
    Optional<String> returnSecret() {
        return cookie("follow-up").filter(value -> SECRET.matcher(value).matches());
    }

    static String newSecret() {
        byte[] bytes = new byte[SECRET_BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** The one asked for in the address, else the one chosen before, else English. */
    Words words() {
        return Words.in(languages
                .offered(uri.getQueryParameters().getFirst("lang"))
                .or(() -> cookie("language").flatMap(languages::offered))
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
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(hash.of(KeyedHash.Purpose.DRAFT, "form\n" + secret));
    }

    /** Whether the form was sent from one of our own pages in the browser that asked for it. */
    boolean isOurs(String secret, String token) {
        return isOfThisSite()
                && MessageDigest.isEqual(
                        formToken(secret).getBytes(StandardCharsets.US_ASCII), token.getBytes(StandardCharsets.UTF_8));
    }

    /** By what browsers say of where a request comes from (Fetch Metadata); older ones say an Origin, the oldest nothing. */
    boolean isOfThisSite() {
        String site = headers.getHeaderString("Sec-Fetch-Site");
        String origin = headers.getHeaderString("Origin");
        if (site != null) {
            return site.equals("same-origin") || site.equals("none");
        }
        return origin == null || origin.equals("null") || origin.endsWith("://" + request.authority());
    }

    NewCookie remember(String name, String value) {
        return cookie(name, value, NewCookie.DEFAULT_MAX_AGE);
    }

    NewCookie forget(String name) {
        return cookie(name, "", 0);
    }

    private NewCookie cookie(String name, String value, int maxAge) {
        return new NewCookie.Builder(nameOf(name))
                .value(value)
                .path("/")
                .httpOnly(true)
                .secure(isSecure())
                .sameSite(NewCookie.SameSite.STRICT)
                .maxAge(maxAge)
                .build();
    }

    private Optional<String> cookie(String name) {
        return Optional.ofNullable(headers.getCookies().get(nameOf(name))).map(Cookie::getValue);
    }

    private String nameOf(String name) {
        return isSecure() ? "__Host-" + name : name;
    }

    private boolean isSecure() {
        return "https".equals(uri.getRequestUri().getScheme());
    }
}
