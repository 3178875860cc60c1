package org.concord.platform;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.security.AuthenticationException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.vertx.http.runtime.RouteConstants;
import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.Pattern;

/**
 * Stands before every route: refuses addresses that no handler should have to think about, and gives the framework's own refusals (bad
 * token, oversized body, unknown address) the form of a problem, or of a page where somebody sits in front of one.
 */
@ApplicationScoped
class EdgeGuard {
    /** Right behind the framework's authentication, before what it puts behind it. */
    private static final int AFTER_AUTHENTICATION = -199;

    /** The server's own limit where no length is announced: above ours, because its refusal is no problem+json. */
    private static final long LARGEST_UNANNOUNCED = BodySizes.FILE + 1024 * 1024;

    /** For all of a body that is no file. Longer than the slowest telephone takes; who sends a byte now and then would hold a thread for ever. */
    private static final Duration SLOWEST = Duration.ofSeconds(60);

    /** RFC 6797; a year. */
    private static final String ONLY_OVER_TLS = "max-age=31536000";

    private static final Duration LINGER = Duration.ofSeconds(10);
    private static final String IDEMPOTENCY_KEY = "Idempotency-Key";
    private static final Pattern BAD_ESCAPE = Pattern.compile("%(?![0-9A-Fa-f]{2})");
    private static final Pattern LENGTH = Pattern.compile("[0-9]{1,18}");

    private final ObjectMapper json;
    private final EdgePage page;

    EdgeGuard(ObjectMapper json, EdgePage page) {
        this.json = json;
        this.page = page;
    }

    void install(@Observes Router router) {
        router.route().order(Integer.MIN_VALUE).handler(this::check).failureHandler(this::failed);
        router.route().order(AFTER_AUTHENTICATION).handler(EdgeGuard::authenticated);
        // The server knows one limit for all addresses, and that is the largest of them.
        router.route().order(RouteConstants.ROUTE_ORDER_UPLOAD_LIMIT + 1).handler(EdgeGuard::limit);
    }

    /**
     * From here on nobody is to be authenticated any more. The framework would look up each call's address anew, in tables that it builds
     * for each call, only to count under it a failure that cannot come: a sixth of the time of a small answer.
     */
    private static void authenticated(RoutingContext call) {
        call.remove(QuarkusHttpUser.AUTH_FAILURE_HANDLER);
        call.next();
    }

    private static void limit(RoutingContext call) {
        if (BodySizes.most(pathOf(call)) <= BodySizes.FILE
                && call.get(VertxHttpRecorder.MAX_REQUEST_SIZE_KEY) != null) {
            call.put(VertxHttpRecorder.MAX_REQUEST_SIZE_KEY, LARGEST_UNANNOUNCED);
        }
        call.next();
    }

    private void check(RoutingContext call) {
        String authorization = call.request().getHeader(HttpHeaders.AUTHORIZATION);
        if ("https".equals(call.request().scheme())) {
            call.response().putHeader("Strict-Transport-Security", ONLY_OVER_TLS);
        }
        call.addEndHandler(ended -> lingerIfTooLarge(call));
        if (announcedLength(call) > BodySizes.most(pathOf(call))) {
            answer(call, ProblemMappers.bare(Problem.TOO_LARGE));
        } else if (!isReadable(call.request().uri())) {
            answer(call, ProblemMappers.bare(Problem.BAD_PARAMETER));
        } else if (authorization != null && !authorization.regionMatches(true, 0, "Bearer ", 0, 7)) {
            answer(call, ProblemMappers.unauthenticated());
        } else if (call.request().headers().contains(IDEMPOTENCY_KEY) && isBlank(call, IDEMPOTENCY_KEY)) {
            // The framework calls an empty header absent; who sends a key wants to be answered once.
            answer(call, ProblemMappers.bare(Problem.BAD_IDEMPOTENCY_KEY));
        } else if (hasBody(call) && isBlank(call, HttpHeaders.CONTENT_TYPE)) {
            answer(call, ProblemMappers.bare(Problem.UNSUPPORTED_MEDIA_TYPE));
        } else {
            if (hasBody(call) && BodySizes.most(pathOf(call)) < BodySizes.FILE) {
                endIfTooSlow(call);
            }
            call.next();
        }
    }

    private static void endIfTooSlow(RoutingContext call) {
        long timer = call.vertx().setTimer(SLOWEST.toMillis(), over -> {
            if (!call.request().isEnded()) {
                call.response().reset();
            }
        });
        call.addEndHandler(ended -> call.vertx().cancelTimer(timer));
    }

    /** The framework takes a body without a type for whatever a call consumes. */
    private static boolean hasBody(RoutingContext call) {
        return announcedLength(call) > 0 || call.request().getHeader(HttpHeaders.TRANSFER_ENCODING) != null;
    }

    private static boolean isBlank(RoutingContext call, CharSequence header) {
        String value = call.request().getHeader(header);
        return value == null || value.isBlank();
    }

    /** 0 if no length is announced; what is no number is for the server to refuse. */
    private static long announcedLength(RoutingContext call) {
        String length = call.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        return length != null && LENGTH.matcher(length).matches() ? Long.parseLong(length) : 0;
    }

    /** Every escape is complete, the decoded address is UTF-8, and there is no NUL in it. */
    private static boolean isReadable(String address) {
        if (address.chars().allMatch(c -> c > ' ' && c <= '~' && c != '%')) {
            return true; // nearly every address: nothing to decode
        }
        if (BAD_ESCAPE.matcher(address).find()) {
            return false;
        }
        try {
            byte[] bytes =
                    URLDecoder.decode(address, StandardCharsets.ISO_8859_1).getBytes(StandardCharsets.ISO_8859_1);
            String decoded = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return Text.isClean(decoded);
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    /**
     * Many clients send all before they read, and a connection closed at once would take our refusal with it. So the
     * rest is let in and thrown away, but not for ever.
     */
    private static void lingerIfTooLarge(RoutingContext call) {
        if (call.response().getStatusCode() == Problem.TOO_LARGE.status()
                && !call.request().isEnded()) {
            call.request().handler(thrownAway -> {}).resume();
            call.vertx().setTimer(LINGER.toMillis(), over -> call.request()
                    .connection()
                    .close());
        }
    }

    private void failed(RoutingContext call) {
        if (call.response().ended()) {
            return;
        }
        if (call.failure() instanceof AuthenticationException) {
            answer(call, ProblemMappers.unauthenticated());
        } else if (call.failure() instanceof ForbiddenException) {
            answer(call, ProblemMappers.bare(Problem.FORBIDDEN));
        } else if (call.failure() == null && call.statusCode() >= 400 && call.statusCode() < 500) {
            answer(call, ProblemMappers.bare(Problem.ofStatus(call.statusCode())));
        } else {
            call.next();
        }
    }

    private void answer(RoutingContext call, Refusal refusal) {
        refusal.headers().forEach(call.response()::putHeader);
        if (page.isAskedFor(call.request(), pathOf(call))) {
            page.answer(call.response(), refusal.problem());
            return;
        }
        try {
            ProblemBody body = ProblemBody.of(refusal, pathOf(call));
            call.response()
                    .setStatusCode(body.status())
                    .putHeader(HttpHeaders.CONTENT_TYPE, ProblemBody.MEDIA_TYPE)
                    .end(json.writeValueAsString(body));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String pathOf(RoutingContext call) {
        String path = call.request().path();
        return path == null ? "/" : path;
    }
}
