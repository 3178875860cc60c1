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
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.List;
import java.util.function.Supplier;
import org.concord.access.Actor;
import org.concord.evidence.EvidenceForm;
import org.concord.intake.AddMyEvidence;
import org.concord.platform.Browser;
import org.concord.platform.ClientAddress;
import org.concord.platform.Refusal;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Files that come to a report later, from whoever holds its receipt. */
@Path("/follow-up/evidence")
@PermitAll
public class MyEvidencePage {
    private final Pages pages;
    private final Visit visit;
    private final Returns returns;
    private final Evidence evidence;
    private final AddMyEvidence add;

    MyEvidencePage(Pages pages, Visit visit, Returns returns, Evidence evidence, AddMyEvidence add) {
        this.pages = pages;
        this.visit = visit;
        this.returns = returns;
        this.evidence = evidence;
        this.add = add;
    }

    @GET
    @Operation(hidden = true)
    public Response ask() {
        return returns.ofThem((reporter, token) -> page(200, token, null));
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(hidden = true)
    public Response add(InputStream body, @Context HttpHeaders headers, @Context HttpServerRequest call) {
        return visit.isOfThisSite()
                ? returns.ofThem((reporter, token) -> added(
                        reporter, token, () -> evidence.read(body, headers.getMediaType(), ClientAddress.of(call))))
                : pages.answer(403, pages.page("gone"));
    }

    private Response added(Actor.Reporter reporter, String token, Supplier<EvidenceForm> sent) {
        try (EvidenceForm form = sent.get()) {
            String secret = visit.returnSecret().orElseThrow();
            if (!visit.isOurs(secret, form.text("token").orElse(null))) {
                return pages.answer(403, pages.page("gone"));
            }
            if (form.files().files().isEmpty()) {
                return page(400, token, "error.file.needed");
            }
            add.add(reporter, form, form.text("once").orElse(null));
            return pages.seeOther("/follow-up/report?done=evidence.saved").build();
        } catch (Refusal refusal) {
            return page(refusal.problem().status(), token, Evidence.why(refusal));
        }
    }

    private Response page(int status, String token, @Nullable String error) {
        PageWords words = visit.words();
        return pages.answer(
                status,
                pages.page("evidence")
                        .data("files", List.of())
                        .data("limits", words.of("page.evidence.limits", evidence.most()))
                        .data("error", error == null ? null : words.of(error, evidence.most()))
                        .data("action", "/follow-up/evidence")
                        .data("then", "/follow-up/report")
                        .data("once", Browser.newSecret())
                        .data("token", token)
                        .data("back", "/follow-up/report"));
    }
}
