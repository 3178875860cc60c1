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
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.concord.access.Role;
import org.concord.casework.ChangeView;
import org.concord.casework.RemoveView;
import org.concord.casework.SavedView;
import org.concord.casework.SavedViewForms;
import org.concord.casework.SavedViewRequest;
import org.concord.platform.ETags;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** One view of the queue, for whose it is: another name, shared or not any more, or removed. */
@Path(KnownViews.PATH + "/{id}")
@RolesAllowed({Role.Name.OFFICER, Role.Name.COORDINATOR})
public class SavedViewPage {
    private static final String VERSION = "version";

    private final Screens screens;
    private final Submission submission;
    private final KnownViews views;
    private final SavedViewForms forms;
    private final ChangeView change;
    private final RemoveView remove;

    SavedViewPage(
            Screens screens,
            Submission submission,
            KnownViews views,
            SavedViewForms forms,
            ChangeView change,
            RemoveView remove) {
        this.screens = screens;
        this.submission = submission;
        this.views = views;
        this.forms = forms;
        this.change = change;
        this.remove = remove;
    }

    /** Another's leads to what it shows. */
    @GET
    @Operation(hidden = true)
    public Response read(@PathParam("id") UUID id) {
        SavedView view = views.one(id);
        return views.isMine(view)
                ? screens.answer(200, screen(view, holding(view)))
                : screens.seeOther(KnownViews.address(view)).build();
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response change(@PathParam("id") UUID id, MultivaluedMap<String, String> form) {
        return submission.take(
                form,
                QueueTags.LABELS,
                () -> {
                    Typed typed = Typed.of(form);
                    SavedViewRequest request = new SavedViewRequest(
                            typed.text("name"),
                            typed.ticked("shared"),
                            new LinkedHashMap<>(views.one(id).query()));
                    change.change(id, seen(form), forms.read(request));
                    return screens.done(KnownViews.PATH, Done.SAVED);
                },
                wrong -> screen(views.one(id), wrong));
    }

    @POST
    @Path("/removal")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response remove(@PathParam("id") UUID id, MultivaluedMap<String, String> form) {
        return submission.take(
                form,
                QueueTags.LABELS,
                () -> {
                    remove.remove(id, seen(form));
                    return screens.done(KnownViews.PATH, Done.VIEW_REMOVED);
                },
                wrong -> {
                    SavedView view = views.one(id);
                    return screen(view, new Form(holding(view).fields(), wrong.wrong()));
                });
    }

    private static @Nullable String seen(MultivaluedMap<String, String> form) {
        Integer version = Typed.of(form).number(VERSION);
        return version == null ? null : ETags.of(version);
    }

    private static Form holding(SavedView view) {
        return Form.holding(Map.of("name", view.name(), "shared", view.shared() ? "true" : ""));
    }

    /** With the version that stands now: whoever sends the form again has seen what somebody changed meanwhile. */
    private TemplateInstance screen(SavedView view, Form form) {
        return screens.screen("view")
                .data("view", views.row(view))
                .data("form", form)
                .data("version", Objects.toString(view.version()))
                .data("list", KnownViews.PATH);
    }
}
