package org.concord.console;

import io.quarkus.qute.TemplateInstance;
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
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.concord.access.CurrentActor;
import org.concord.access.Role;
import org.concord.casework.CaseView;
import org.concord.casework.ConsultCase;
import org.concord.casework.MergeCases;
import org.concord.casework.MergeRequest;
import org.concord.casework.SeenCases;
import org.concord.casework.UnmergeCases;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Two cases become one, and apart again. What may be of the same incident, and what was put together, is read from the case. */
@Path("/console/cases/{reference}")
@RolesAllowed({Role.Name.OFFICER, Role.Name.COORDINATOR})
public class MergePage {
    private static final Map<String, String> LABELS = Map.of("from", "The reference of the other case");

    private final ActScreens screens;
    private final ConsultCase consult;
    private final MergeCases merge;
    private final UnmergeCases unmerge;
    private final CaseLines lines;
    private final CurrentActor actor;

    MergePage(
            ActScreens screens,
            ConsultCase consult,
            MergeCases merge,
            UnmergeCases unmerge,
            CaseLines lines,
            CurrentActor actor) {
        this.screens = screens;
        this.consult = consult;
        this.merge = merge;
        this.unmerge = unmerge;
        this.lines = lines;
        this.actor = actor;
    }

    /** A case that may be of the same incident. */
    public record Suggested(String reference, String grade, String status, String received, String because) {}

    /** @param from null if it is not the reader's to see */
    public record Part(UUID id, @Nullable String from, String at) {}

    @GET
    @Path("/merge")
    @Operation(hidden = true)
    public Response ask(@PathParam("reference") String reference, @QueryParam("with") @Nullable String with) {
        return screens.shown(screen(reference, with == null ? Form.empty() : Form.holding(Map.of("from", with))));
    }

    @POST
    @Path("/merge")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response merge(@PathParam("reference") String reference, MultivaluedMap<String, String> form) {
        return screens.take(
                reference, form, new ActScreens.Act(LABELS, this::merged, again -> screen(reference, again)));
    }

    @POST
    @Path("/merges/{id}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response unmerge(
            @PathParam("reference") String reference, @PathParam("id") UUID id, MultivaluedMap<String, String> form) {
        return screens.take(
                reference,
                form,
                new ActScreens.Act(
                        Map.of(), (typed, at) -> unmerged(typed, at, id), again -> screen(reference, again)));
    }

    private Response merged(Typed typed, SeenCases.Listed at) {
        merge.merge(at.item().reference(), typed.ifMatch(), new MergeRequest(typed.text("from")));
        return screens.back(at, Done.MERGED);
    }

    private Response unmerged(Typed typed, SeenCases.Listed at, UUID id) {
        unmerge.unmerge(at.item().reference(), typed.ifMatch(), id);
        return screens.back(at, Done.UNMERGED);
    }

    private TemplateInstance screen(String reference, Form form) {
        CaseView view = consult.read(actor.person().scope(), reference);
        List<Suggested> suggested = view.suggestions().stream()
                .map(one -> new Suggested(
                        one.reference(),
                        Labels.of(one.severity()),
                        Labels.of(one.status()),
                        lines.moment(one.receivedAt()),
                        one.because()))
                .toList();
        List<Part> parts = view.merges().stream()
                .filter(one -> one.unmergedAt() == null)
                .map(one -> new Part(one.id(), one.from(), lines.moment(one.mergedAt())))
                .toList();
        return screens.screen("merge", view.item(), form)
                .data("suggested", suggested)
                .data("parts", parts)
                .data("open", view.item().status().isOpen());
    }
}
