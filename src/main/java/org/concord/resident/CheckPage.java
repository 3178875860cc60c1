package org.concord.resident;

import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.concord.platform.ClientAddress;
import org.concord.platform.Refusal;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Before a report is sent, everything that was answered, each with a way to change it. */
@Path("/report/check")
@PermitAll
public class CheckPage {
    private final Pages pages;
    private final Visit visit;
    private final KeepDraft drafts;
    private final SummaryViews summaries;
    private final SendDraft send;
    private final FloodGate gate;

    CheckPage(Pages pages, Visit visit, KeepDraft drafts, SummaryViews summaries, SendDraft send, FloodGate gate) {
        this.pages = pages;
        this.visit = visit;
        this.drafts = drafts;
        this.summaries = summaries;
        this.send = send;
        this.gate = gate;
    }

    /** The first page that has to be answered and was not. */
    static Optional<Question> firstOpen(Answers answers) {
        return Stream.of(Question.values())
                .filter(question -> question.isAsked(answers))
                .filter(question -> switch (question) {
                    case SAFETY -> answers.one("danger").isEmpty();
                    case KIND -> answers.one("kind").isEmpty();
                    case WHAT -> answers.one("narrative").isEmpty();
                    case WHEN -> answers.one("precision").isEmpty();
                    case WHY ->
                        !answers.is("kind", "TENSION_OBSERVATION")
                                && answers.all("why").isEmpty();
                    case YOU -> answers.one("identity").isEmpty();
                    case AGE,
                            ROLE,
                            BEHALF,
                            WHERE,
                            PLACE_TYPE,
                            TYPE,
                            HARM,
                            AGAIN,
                            WHO,
                            TOLD,
                            CONTACT,
                            SAFE,
                            CONSENT,
                            EVIDENCE -> false;
                })
                .findFirst();
    }

    @GET
    @Operation(hidden = true)
    public Response check() {
        Optional<Draft> draft = visit.secret().flatMap(drafts::find);
        if (draft.isEmpty()) {
            return pages.answer(200, pages.page("gone"));
        }
        if (draft.get().sent() != null) {
            return pages.seeOther("/report/done").build();
        }
        return firstOpen(draft.get().answers())
                .map(open -> pages.seeOther("/report/" + open.path()).build())
                .orElseGet(() -> page(200, draft.get(), List.of()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response send(MultivaluedMap<String, String> form, @Context HttpServerRequest request) {
        Optional<String> secret = visit.secret();
        Optional<Draft> draft = secret.flatMap(drafts::find);
        if (draft.isEmpty() || !visit.isOurs(secret.get(), form.getFirst("token"))) {
            return pages.answer(draft.isEmpty() ? 200 : 403, pages.page("gone"));
        }
        if (draft.get().sent() != null) {
            return pages.seeOther("/report/done").build();
        }
        Optional<Question> open = firstOpen(draft.get().answers());
        if (open.isPresent()) {
            return pages.seeOther("/report/" + open.get().path()).build();
        }
        Optional<String> refusal = draft.get().forVisitor()
                ? Optional.empty()
                : gate.refusal(new FloodGate.Attempt(
                        ClientAddress.of(request), draft.get().startedAt(), visit.formToken(secret.get()), form));
        return refusal.isPresent() ? page(429, draft.get(), List.of(refusal.get())) : sent(secret.get(), draft.get());
    }

    private Response sent(String secret, Draft draft) {
        try {
            return send.send(secret, visit.words().language().tag()).isPresent()
                    ? pages.seeOther("/report/done").build()
                    : pages.answer(200, pages.page("gone"));
        } catch (Refusal refusal) {
            // An answer was fine when it was given and is not any more: a code that has retired meanwhile.
            return page(400, draft, List.of("error.check"));
        }
    }

    private @Nullable String challenge(Draft draft, String secret) {
        return draft.forVisitor()
                ? null
                : gate.challenge(visit.formToken(secret)).orElse(null);
    }

    private Response page(int status, Draft draft, List<String> errors) {
        PageWords words = visit.words();
        String secret = visit.secret().orElseThrow();
        return pages.answer(
                status,
                pages.page("check")
                        .data("rows", summaries.of(draft, words))
                        .data("errors", errors.stream().map(words::of).toList())
                        .data("token", visit.formToken(secret))
                        .data("challenge", challenge(draft, secret))
                        .data("back", "/report/" + Question.EVIDENCE.path()));
    }
}
