package org.concord.platform;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.arc.All;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.CharConversionException;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Where an error is answered: every exception that reaches the edge becomes one {@link ProblemBody}. */
public class ProblemMappers {
    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

    private final AllowedMethods allowed;
    private final List<PageRefusal> pages;

    ProblemMappers(AllowedMethods allowed, @All List<PageRefusal> pages) {
        this.allowed = allowed;
        this.pages = pages;
    }

    @ServerExceptionMapper
    Response refusal(Refusal refusal, UriInfo uri) {
        return page(refusal.problem(), uri).orElseGet(() -> answer(refusal, uri));
    }

    @ServerExceptionMapper(priority = 1)
    Response json(JsonProcessingException e, UriInfo uri) {
        boolean ours = e.getProcessor() instanceof JsonGenerator; // we failed to write, not they
        return ours ? accident(e, uri) : answer(JsonProblem.of(e), uri);
    }

    @ServerExceptionMapper(priority = 1)
    Response json(MismatchedInputException e, UriInfo uri) {
        return answer(JsonProblem.of(e), uri);
    }

    /** Bytes that are no text in the encoding they look like; nothing else in the service throws it. */
    @ServerExceptionMapper
    Response encoding(CharConversionException e, UriInfo uri) {
        return answer(Problem.MALFORMED_BODY.because("The body is not UTF-8."), uri);
    }

    @ServerExceptionMapper({UnauthorizedException.class, AuthenticationFailedException.class})
    Response unauthenticated(SecurityException e, UriInfo uri) {
        return page(Problem.UNAUTHENTICATED, uri).orElseGet(() -> answer(unauthenticated(), uri));
    }

    @ServerExceptionMapper
    Response forbidden(ForbiddenException e, UriInfo uri) {
        return page(Problem.FORBIDDEN, uri).orElseGet(() -> answer(bare(Problem.FORBIDDEN), uri));
    }

    @ServerExceptionMapper
    Response http(WebApplicationException e, UriInfo uri) {
        if (e.getCause() instanceof JsonProcessingException json) {
            return answer(JsonProblem.of(json), uri);
        }
        Problem problem = e.getResponse().getStatus() == 400
                ? Problem.MALFORMED_BODY
                : Problem.ofStatus(e.getResponse().getStatus());
        boolean named = problem == Problem.METHOD_NOT_ALLOWED;
        return told(
                named ? bare(problem).withHeader(HttpHeaders.ALLOW, allowed.at(uri.getPath())) : bare(problem), uri);
    }

    @ServerExceptionMapper
    Response accident(Throwable e, UriInfo uri) {
        if (SafeTrace.isDatabaseAway(e)) {
            LOG.warnf("the database does not answer: %s", SafeTrace.of(e));
            return told(bare(Problem.UNAVAILABLE).withHeader(HttpHeaders.RETRY_AFTER, "5"), uri);
        }
        LOG.errorf("unexpected: %s", SafeTrace.of(e));
        return told(bare(Problem.INTERNAL), uri);
    }

    /** In front of a page by a page, with the same headers. */
    private Response told(Refusal refusal, UriInfo uri) {
        Optional<Response> page = page(refusal.problem(), uri);
        if (page.isEmpty()) {
            return answer(refusal, uri);
        }
        Response.ResponseBuilder answer = Response.fromResponse(page.get());
        refusal.headers().forEach(answer::header);
        return answer.build();
    }

    /** None, too, if it cannot be drawn, perhaps for the same reason for which there is a problem at all. */
    private Optional<Response> page(Problem problem, UriInfo uri) {
        try {
            return pages.stream().flatMap(one -> one.of(problem, uri).stream()).findFirst();
        } catch (RuntimeException e) {
            LOG.errorf("no page for %s: %s", problem.slug(), SafeTrace.of(e));
            return Optional.empty();
        }
    }

    /** RFC 6750 §3: a 401 names the scheme. */
    static Refusal unauthenticated() {
        return bare(Problem.UNAUTHENTICATED).withHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
    }

    static Refusal bare(Problem problem) {
        return problem.because(problem.explanation());
    }

    private static Response answer(Refusal refusal, UriInfo uri) {
        ProblemBody body = ProblemBody.of(refusal, uri.getPath());
        var response =
                Response.status(body.status()).type(ProblemBody.MEDIA_TYPE).entity(body);
        refusal.headers().forEach(response::header);
        if (body.status() == 401 && !refusal.headers().containsKey(HttpHeaders.WWW_AUTHENTICATE)) {
            response.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        return response.build();
    }
}
