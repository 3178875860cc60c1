package org.concord.console;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.Objects;
import org.concord.access.CurrentActor;
import org.concord.access.Role;
import org.concord.casework.SearchCases;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/**
 * Cases by words of what was told and noted. Everything about it is sent by forms, the next page too: what is looked for may be a name, and so
 * stands in no address.
 */
@Path(SearchPage.PATH)
@RolesAllowed({Role.Name.OFFICER, Role.Name.COORDINATOR})
public class SearchPage {
    static final String PATH = QueueQuery.PATH + "/search";

    private final Screens screens;
    private final Submission submission;
    private final QueueScreens queue;
    private final SearchCases search;
    private final SearchWords words;
    private final CurrentActor actor;

    SearchPage(
            Screens screens,
            Submission submission,
            QueueScreens queue,
            SearchCases search,
            SearchWords words,
            CurrentActor actor) {
        this.screens = screens;
        this.submission = submission;
        this.queue = queue;
        this.search = search;
        this.words = words;
        this.actor = actor;
    }

    /** Whoever comes back to the address alone: there is nothing of the search in it. */
    @GET
    @Operation(hidden = true)
    public Response begin() {
        return screens.seeOther(QueueQuery.PATH).build();
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response search(MultivaluedMap<String, String> form) {
        QueueQuery query = pressed(QueueQuery.ofForm(form), form);
        String q = SearchWords.of(form);
        return submission.take(
                form,
                QueueTags.LABELS,
                () -> q == null ? screens.seeOther(query.address()).build() : found(query, q, form),
                wrong -> queue.refused(query, Objects.requireNonNullElse(q, ""), wrong));
    }

    private Response found(QueueQuery query, String q, MultivaluedMap<String, String> form) {
        String cursor = Typed.of(form).text(QueueQuery.CURSOR);
        var page = search.find(actor.person().scope(), words.request(query, q, cursor));
        return screens.answer(200, queue.found(query, q, cursor != null, page));
    }

    /** What the button that was pressed changes: one filter less, none at all, another order. */
    private static QueueQuery pressed(QueueQuery query, MultivaluedMap<String, String> form) {
        String without = first(form, "without");
        String order = first(form, "order");
        QueueQuery less = query;
        if (without != null) {
            int colon = without.indexOf(':');
            less = colon < 0
                    ? new QueueQuery(Map.of())
                    : query.without(without.substring(0, colon), without.substring(colon + 1));
        }
        return order == null ? less : less.with(QueueQuery.SORT, order);
    }

    private static @Nullable String first(MultivaluedMap<String, String> form, String name) {
        return Typed.of(form).text(name);
    }
}
