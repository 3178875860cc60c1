package org.concord.console;

import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.concord.access.Role;
import org.concord.platform.Page;
import org.concord.tension.ConsultObservations;
import org.concord.tension.ObservationQuery;
import org.concord.tension.ObservationView;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What was observed of tension, the newest first. */
@Path(ObservationsPage.PATH)
@RolesAllowed({Role.Name.OFFICER, Role.Name.COORDINATOR})
public class ObservationsPage {
    static final String PATH = "/console/tension/observations";

    private static final List<String> FILTERS = List.of("ward", "basis", "from", "to", "nil", "dueForReview", "mine");

    private final Screens screens;
    private final ConsultObservations consult;
    private final ObservationWords words;
    private final ObservationChoices choices;

    ObservationsPage(Screens screens, ConsultObservations consult, ObservationWords words, ObservationChoices choices) {
        this.screens = screens;
        this.consult = consult;
        this.words = words;
        this.choices = choices;
    }

    @GET
    @Operation(hidden = true)
    public Response list(@Context UriInfo uri) {
        MultivaluedMap<String, String> asked = uri.getQueryParameters();
        Typed typed = Typed.of(asked);
        Page<ObservationView> page = consult.page(new ObservationQuery(
                typed.all("ward"),
                typed.all("basis"),
                typed.text("from"),
                typed.text("to"),
                typed.all("nil"),
                typed.all("dueForReview"),
                typed.all("mine"),
                null,
                typed.text("cursor")));
        String filters = filters(typed);
        TemplateInstance screen = screens.wide("observations")
                .data("rows", words.of(page.items()))
                .data("next", page.nextCursor())
                .data("later", typed.text("cursor") != null)
                .data("filters", filters)
                .data("filtered", !filters.isEmpty())
                .data("form", new Form(asked, List.of()))
                .data("wards", choices.wards())
                .data("bases", ObservationLabels.bases())
                .data(
                        "nils",
                        List.of(new Choice("false", "Observations alone"), new Choice("true", "Nil returns alone")));
        return screens.answer(200, screen);
    }

    /** As they go on from page to page; codes and days alone. */
    private static String filters(Typed typed) {
        return FILTERS.stream()
                .flatMap(name -> typed.all(name).stream()
                        .map(value -> name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8)))
                .collect(Collectors.joining("&"));
    }
}
