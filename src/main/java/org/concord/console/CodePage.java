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
import org.concord.access.Role;
import org.concord.gazetteer.CodeKind;
import org.concord.gazetteer.CodeView;
import org.concord.gazetteer.KeepCodes;
import org.concord.gazetteer.KeptCodes;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** One strand or incident type: added, called otherwise, or ended. */
@Path(ReferencePage.PATH + "/{kind}")
@RolesAllowed(Role.Name.ADMINISTRATOR)
public class CodePage {
    private final Screens screens;
    private final Submission submission;
    private final KeptCodes codes;
    private final KeepCodes keep;

    CodePage(Screens screens, Submission submission, KeptCodes codes, KeepCodes keep) {
        this.screens = screens;
        this.submission = submission;
        this.codes = codes;
        this.keep = keep;
    }

    @GET
    @Path("/new")
    @Operation(hidden = true)
    public Response askNew(@PathParam("kind") String path) {
        return screens.answer(200, adding(CodeFields.kind(path), Form.empty()));
    }

    @POST
    @Path("/new")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response add(@PathParam("kind") String path, MultivaluedMap<String, String> form) {
        return submission.take(
                form,
                CodeFields.LABELS,
                () -> {
                    CodeKind kind = CodeFields.kind(path);
                    keep.add(kind, CodeFields.read(kind, form), form.getFirst("once"));
                    return screens.done(ReferencePage.PATH, Done.SAVED);
                },
                again -> adding(CodeFields.kind(path), again));
    }

    @GET
    @Path("/{code}")
    @Operation(hidden = true)
    public Response ask(@PathParam("kind") String path, @PathParam("code") String code) {
        CodeKind kind = CodeFields.kind(path);
        CodeView now = codes.one(kind, CodeFields.code(code));
        return screens.answer(200, changing(kind, now, CodeFields.holding(now)));
    }

    @POST
    @Path("/{code}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response change(
            @PathParam("kind") String path, @PathParam("code") String code, MultivaluedMap<String, String> form) {
        return submission.take(
                form,
                CodeFields.LABELS,
                () -> {
                    CodeKind kind = CodeFields.kind(path);
                    keep.change(kind, CodeFields.code(code), Versions.of(form), CodeFields.read(kind, form));
                    return screens.done(ReferencePage.PATH, Done.SAVED);
                },
                again -> {
                    CodeKind kind = CodeFields.kind(path);
                    return changing(kind, codes.one(kind, CodeFields.code(code)), again);
                });
    }

    private TemplateInstance adding(CodeKind kind, Form form) {
        return page(kind, Once.on(form)).data("known", null);
    }

    private TemplateInstance changing(CodeKind kind, CodeView now, Form form) {
        return page(kind, Versions.on(now.version(), form))
                .data("known", now)
                .data("path", CodeFields.path(now.code()));
    }

    private TemplateInstance page(CodeKind kind, Form form) {
        return screens.screen("code")
                .data("kind", CodeFields.path(kind))
                .data("what", AdministrationLabels.of(kind))
                .data("strand", kind == CodeKind.STRAND)
                .data("form", form)
                .data("path", "new");
    }
}
