package org.concord.console;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.UUID;
import org.concord.access.CurrentActor;
import org.concord.access.Role;
import org.concord.casework.ConsultThread;
import org.concord.casework.MessageView;
import org.concord.casework.ReadMessages;
import org.concord.casework.UnreadView;
import org.concord.platform.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** The thread with the reporter, as the API reads it: opening it marks nothing as read, pressing the button does. */
@Path("/console/cases/{reference}/thread")
@RolesAllowed({Role.Name.OFFICER, Role.Name.COORDINATOR})
public class CaseThreadPage {
    /** The last message that the page shows: what came in since nobody has seen, and so it stays unread. */
    private static final String UP_TO = "upTo";

    private final Screens screens;
    private final Submission submission;
    private final ConsultThread consult;
    private final ReadMessages read;
    private final CurrentActor actor;
    private final Writings writings;

    CaseThreadPage(
            Screens screens,
            Submission submission,
            ConsultThread consult,
            ReadMessages read,
            CurrentActor actor,
            Writings writings) {
        this.screens = screens;
        this.submission = submission;
        this.consult = consult;
        this.read = read;
        this.actor = actor;
        this.writings = writings;
    }

    @GET
    @Operation(hidden = true)
    public Response read(@PathParam("reference") String reference, @QueryParam("cursor") @Nullable String cursor) {
        Page<MessageView> page = consult.messages(reference, Page.DEFAULT_LIMIT, cursor);
        Page<Written.Message> messages = page.map(one -> writings.of(one, true));
        return screens.answer(
                200,
                screens.wide("case-thread")
                        .data("reference", CasePage.named(reference))
                        .data("here", "thread")
                        .data(UP_TO, last(page))
                        .data("unread", messages.items().stream().anyMatch(Written.Message::unread))
                        .data("page", messages));
    }

    @POST
    @Path("/reads")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response markRead(@PathParam("reference") String reference, MultivaluedMap<String, String> form) {
        return submission.take(
                form,
                Map.of(),
                () -> {
                    Typed typed = Typed.of(form);
                    UUID upTo = typed.id(UP_TO);
                    typed.validation().refuseIfFailed();
                    UnreadView left = read.markRead(actor.person().scope(), reference, upTo);
                    return screens.done(
                            CasePage.of(CasePage.named(reference)) + "/thread",
                            left.unreadMessages() == 0 ? Done.MESSAGES_READ : Done.MESSAGES_SEEN);
                },
                refused -> screens.bare("refused")
                        .data("title", "Not done")
                        .data("text", refused.wrong().getFirst().text()));
    }

    private static String last(Page<MessageView> page) {
        return page.items().isEmpty() ? "" : page.items().getLast().id().toString();
    }
}
