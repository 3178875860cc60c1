package org.concord.console;

import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import org.concord.access.Role;
import org.concord.tension.NetworkContactItem;
import org.concord.tension.NetworkSearchRequest;
import org.concord.tension.SearchNetwork;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Trusted contacts by words; these come in a form and so stand in no address. */
@Path(NetworkSearchPage.PATH)
@RolesAllowed({Role.Name.OFFICER, Role.Name.COORDINATOR})
public class NetworkSearchPage {
    static final String PATH = NetworkPage.PATH + "/search";
    private static final Map<String, String> LABELS = Map.of("words", "The words");

    private final Screens screens;
    private final Submission submission;
    private final SearchNetwork search;
    private final NetworkWords words;

    NetworkSearchPage(Screens screens, Submission submission, SearchNetwork search, NetworkWords words) {
        this.screens = screens;
        this.submission = submission;
        this.search = search;
        this.words = words;
    }

    @GET
    @Operation(hidden = true)
    public Response ask() {
        return screens.answer(200, screen(Form.empty(), List.of()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response search(MultivaluedMap<String, String> form) {
        return submission.take(form, LABELS, () -> found(form), again -> screen(again, List.of()));
    }

    private Response found(MultivaluedMap<String, String> form) {
        var request = new NetworkSearchRequest(Typed.of(form).text("words"));
        return screens.answer(
                200, screen(new Form(form, List.of()), search.find(request).items()));
    }

    private TemplateInstance screen(Form form, List<NetworkContactItem> found) {
        return screens.screen("network-search")
                .data("form", form)
                .data("asked", !form.value("words").isEmpty() && form.wrong().isEmpty())
                .data("contacts", found.stream().map(words::of).toList());
    }
}
