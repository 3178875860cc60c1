package org.concord.resident;

import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.Optional;
import java.util.UUID;
import org.concord.evidence.EvidenceForm;
import org.concord.platform.ClientAddress;
import org.concord.platform.Refusal;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Photographs and other files that are to go with the report: added one by one, sealed as they come in, taken away again if wanted. */
@Path("/report/evidence")
@PermitAll
public class EvidencePage {
    private final Pages pages;
    private final Visit visit;
    private final KeepDraft drafts;
    private final Evidence evidence;

    EvidencePage(Pages pages, Visit visit, KeepDraft drafts, Evidence evidence) {
        this.pages = pages;
        this.visit = visit;
        this.drafts = drafts;
        this.evidence = evidence;
    }

    @GET
    @Operation(hidden = true)
    public Response ask() {
        return open().map(draft -> page(200, draft, null)).orElseGet(this::closed);
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(hidden = true)
    public Response add(InputStream body, @Context HttpHeaders headers, @Context HttpServerRequest call) {
        Optional<Draft> draft = open();
        if (draft.isEmpty() || !visit.isOfThisSite()) {
            return closed();
        }
        try (EvidenceForm form = evidence.read(body, headers.getMediaType(), ClientAddress.of(call))) {
            String secret = visit.secret().orElseThrow();
            if (!visit.isOurs(secret, form.text("token").orElse(null))) {
                return pages.answer(403, pages.page("gone"));
            }
            if (form.files().files().isEmpty()) {
                return page(400, draft.get(), "error.file.needed");
            }
            drafts.add(secret, form.files(), kept -> evidence.refuseIfTooMany(form, kept));
            return pages.seeOther("/report/evidence").build();
        } catch (Refusal refusal) {
            return page(refusal.problem().status(), draft.get(), Evidence.why(refusal));
        }
    }

    @POST
    @Path("/removals")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response remove(MultivaluedMap<String, String> form) {
        Optional<String> secret = visit.secret();
        if (secret.isEmpty() || !visit.isOurs(secret.get(), form.getFirst("token"))) {
            return pages.answer(403, pages.page("gone"));
        }
        String file = String.valueOf(form.getFirst("file"));
        if (file.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")) {
            drafts.take(secret.get(), UUID.fromString(file));
        }
        return pages.seeOther("/report/evidence").build();
    }

    private Optional<Draft> open() {
        return visit.secret().flatMap(drafts::find).filter(draft -> draft.sent() == null);
    }

    private Response closed() {
        return pages.answer(200, pages.page("gone"));
    }

    private Response page(int status, Draft draft, @Nullable String error) {
        PageWords words = visit.words();
        return pages.answer(
                status,
                pages.page("evidence")
                        .data("files", draft.files())
                        .data("limits", words.of("page.evidence.limits", evidence.most()))
                        .data("error", error == null ? null : words.of(error, evidence.most()))
                        .data("action", "/report/evidence")
                        .data("then", "/report/check")
                        .data("once", "")
                        .data("token", visit.formToken(visit.secret().orElseThrow()))
                        .data(
                                "back",
                                Question.EVIDENCE
                                        .before(draft.answers())
                                        .map(one -> "/report/" + one.path())
                                        .orElse("/")));
    }
}
