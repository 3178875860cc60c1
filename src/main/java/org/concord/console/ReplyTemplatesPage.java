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
import java.util.List;
import org.concord.access.Role;
import org.concord.casework.ConsultReplyTemplates;
import org.concord.casework.ReplyTemplateView;
import org.concord.platform.Problem;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Words with which officers begin a message to a reporter, each with who keeps them right and when they look at them again. */
@Path(ReplyTemplatesPage.PATH)
@RolesAllowed(Role.Name.ADMINISTRATOR)
public class ReplyTemplatesPage {
    static final String PATH = "/console/administration/reply-templates";

    private final Screens screens;
    private final Submission submission;
    private final ConsultReplyTemplates templates;
    private final ReplyTemplateFields fields;
    private final AdministrationWords words;

    ReplyTemplatesPage(
            Screens screens,
            Submission submission,
            ConsultReplyTemplates templates,
            ReplyTemplateFields fields,
            AdministrationWords words) {
        this.screens = screens;
        this.submission = submission;
        this.templates = templates;
        this.fields = fields;
        this.words = words;
    }

    /** @param past whether it should have been looked at again */
    public record Row(String code, String language, String title, String owner, String review, boolean past) {}

    @GET
    @Operation(hidden = true)
    public Response list() {
        List<Row> rows = templates.in(null).items().stream().map(this::row).toList();
        return screens.answer(200, screens.wide("reply-templates").data("rows", rows));
    }

    @GET
    @Path("/new")
    @Operation(hidden = true)
    public Response askNew() {
        return screens.answer(200, page(null, Form.empty()));
    }

    @POST
    @Path("/new")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response add(MultivaluedMap<String, String> form) {
        return submission.take(
                form,
                ReplyTemplateFields.LABELS,
                () -> {
                    fields.add(form);
                    return screens.done(PATH, Done.SAVED);
                },
                again -> page(null, again));
    }

    @GET
    @Path("/{template}/{language}")
    @Operation(hidden = true)
    public Response ask(@PathParam("template") String code, @PathParam("language") String language) {
        ReplyTemplateView one = one(code, language);
        return screens.answer(200, page(one, ReplyTemplateFields.holding(one)));
    }

    @POST
    @Path("/{template}/{language}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response change(
            @PathParam("template") String code,
            @PathParam("language") String language,
            MultivaluedMap<String, String> form) {
        return submission.take(
                form,
                ReplyTemplateFields.LABELS,
                () -> {
                    fields.change(one(code, language), form);
                    return screens.done(PATH, Done.SAVED);
                },
                again -> page(one(code, language), again));
    }

    @POST
    @Path("/{template}/{language}/removal")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response remove(
            @PathParam("template") String code,
            @PathParam("language") String language,
            MultivaluedMap<String, String> form) {
        return submission.take(
                form,
                ReplyTemplateFields.LABELS,
                () -> {
                    fields.remove(one(code, language), form);
                    return screens.done(PATH, Done.REMOVED);
                },
                again -> refused(one(code, language), again));
    }

    private TemplateInstance refused(ReplyTemplateView one, Form again) {
        return page(one, new Form(ReplyTemplateFields.holding(one).fields(), again.wrong()));
    }

    private ReplyTemplateView one(String code, String language) {
        return templates.in(null).items().stream()
                .filter(one -> one.code().equals(code) && one.language().equals(language))
                .findFirst()
                .orElseThrow(() -> Problem.NOT_FOUND.because(Problem.NOT_FOUND.explanation()));
    }

    private TemplateInstance page(@Nullable ReplyTemplateView one, Form form) {
        return screens.screen("reply-template")
                .data("one", one)
                .data("form", Versions.on(templates.in(null).version(), form));
    }

    private Row row(ReplyTemplateView one) {
        return new Row(
                one.code(),
                one.language(),
                one.title(),
                one.owner(),
                AdministrationWords.day(one.reviewOn()),
                one.reviewOn().isBefore(words.today()));
    }
}
