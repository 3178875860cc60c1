package org.concord.console;

import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.concord.access.Role;
import org.concord.access.Tokens;
import org.concord.partner.IssuePartnerToken;
import org.concord.partner.PartnerTokenRequest;
import org.concord.partner.RevokePartnerToken;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** One partner and the tokens with which its system calls. A token is shown in the answer to the form that made it, and never again. */
@Path(PartnerPage.PATH)
@RolesAllowed(Role.Name.ADMINISTRATOR)
public class PartnerPage {
    static final String PATH = PartnersPage.PATH + "/{id}";

    private static final Map<String, String> LABELS = Map.of("expiresAt", "Last day");

    private final Screens screens;
    private final Submission submission;
    private final PartnerRows rows;
    private final IssuePartnerToken issue;
    private final RevokePartnerToken revoke;
    private final AdministrationWords words;

    PartnerPage(
            Screens screens,
            Submission submission,
            PartnerRows rows,
            IssuePartnerToken issue,
            RevokePartnerToken revoke,
            AdministrationWords words) {
        this.screens = screens;
        this.submission = submission;
        this.rows = rows;
        this.issue = issue;
        this.revoke = revoke;
        this.words = words;
    }

    @GET
    @Operation(hidden = true)
    public Response look(@PathParam("id") UUID id) {
        return screens.answer(200, page(id, Form.empty()));
    }

    /** Sent twice, it is one token, shown twice. */
    @POST
    @Path("/tokens")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response issue(@PathParam("id") UUID id, MultivaluedMap<String, String> form) {
        return submission.take(form, LABELS, () -> issued(id, form), again -> page(id, again));
    }

    @POST
    @Path("/tokens/{jti}/revocation")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response revoke(@PathParam("id") UUID id, @PathParam("jti") UUID jti, MultivaluedMap<String, String> form) {
        return submission.take(
                form,
                LABELS,
                () -> {
                    revoke.revoke(id, jti);
                    return screens.done(PartnersPage.PATH + "/" + id, Done.REMOVED);
                },
                again -> page(id, again));
    }

    private Response issued(UUID id, MultivaluedMap<String, String> form) {
        Typed typed = Typed.of(form);
        LocalDate last = typed.day("expiresAt");
        typed.validation().refuseIfFailed();
        var request = new PartnerTokenRequest(
                last == null
                        ? null
                        : last.plusDays(1).atStartOfDay(words.zone()).toInstant());
        Tokens.Issued token = issue.issue(id, request, form.getFirst("once")).body();
        return screens.answer(
                200,
                screens.screen("partner-token")
                        .data("partner", rows.partner(id))
                        .data("secret", token.token())
                        .data("expires", words.time(token.expiresAt())));
    }

    private TemplateInstance page(UUID id, Form form) {
        return screens.wide("partner")
                .data("partner", rows.partner(id))
                .data("tokens", rows.tokens(id))
                .data("form", Once.on(form));
    }
}
