package org.concord.console;

import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.UUID;
import org.concord.access.Role;
import org.concord.partner.PartnerRequest;
import org.concord.partner.Partners;
import org.concord.partner.RegisterPartner;
import org.concord.platform.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** The partner organisations, and where one is taken up. */
@Path(PartnersPage.PATH)
@RolesAllowed(Role.Name.ADMINISTRATOR)
public class PartnersPage {
    static final String PATH = "/console/administration/partners";

    private static final Map<String, String> LABELS = Map.of("code", "Code", "name", "Name");

    private final Screens screens;
    private final Submission submission;
    private final Partners partners;
    private final RegisterPartner register;

    PartnersPage(Screens screens, Submission submission, Partners partners, RegisterPartner register) {
        this.screens = screens;
        this.submission = submission;
        this.partners = partners;
        this.register = register;
    }

    @GET
    @Operation(hidden = true)
    public Response list(@QueryParam("cursor") @Nullable String cursor) {
        return screens.answer(200, page(cursor, Form.empty()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response register(MultivaluedMap<String, String> form) {
        return submission.take(
                form,
                LABELS,
                () -> {
                    Typed typed = Typed.of(form);
                    UUID id = register.register(
                                    new PartnerRequest(typed.text("code"), typed.text("name")), form.getFirst("once"))
                            .body()
                            .id();
                    return screens.done(PATH + "/" + id, Done.SAVED);
                },
                again -> page(null, again));
    }

    private TemplateInstance page(@Nullable String cursor, Form form) {
        return screens.wide("partners")
                .data("page", partners.list(Page.DEFAULT_LIMIT, cursor))
                .data("form", Once.on(form));
    }
}
