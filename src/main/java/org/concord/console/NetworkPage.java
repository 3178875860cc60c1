package org.concord.console;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.concord.access.Role;
import org.concord.platform.Page;
import org.concord.tension.ConsultNetwork;
import org.concord.tension.NetworkContactItem;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The key individual network: who is trusted in which communities. Shown, it is a reading of everybody named. */
@Path(NetworkPage.PATH)
@RolesAllowed({Role.Name.OFFICER, Role.Name.COORDINATOR})
public class NetworkPage {
    static final String PATH = "/console/tension/network";

    private static final List<String> FILTERS = List.of("ward", "vetting", "consent");

    static final List<Choice> CONSENTS = List.of(
            new Choice("CURRENT", "Holds"), new Choice("EXPIRED", "Ran out"), new Choice("WITHDRAWN", "Taken back"));

    private final Screens screens;
    private final ConsultNetwork consult;
    private final NetworkWords words;
    private final TensionWards wards;

    NetworkPage(Screens screens, ConsultNetwork consult, NetworkWords words, TensionWards wards) {
        this.screens = screens;
        this.consult = consult;
        this.words = words;
        this.wards = wards;
    }

    /** What is asked for stands in the address: codes alone. Who they are is not searched for there. */
    @GET
    @Operation(hidden = true)
    public Response list(@Context UriInfo uri) {
        Typed asked = Typed.of(uri.getQueryParameters());
        Map<String, List<String>> filters = new LinkedHashMap<>();
        FILTERS.forEach(
                name -> Optional.ofNullable(asked.text(name)).ifPresent(one -> filters.put(name, List.of(one))));
        String cursor = asked.text("cursor");
        Page<NetworkContactItem> page = consult.list(filters, Page.DEFAULT_LIMIT, cursor);
        return screens.answer(
                200,
                screens.wide("network")
                        .data("contacts", page.items().stream().map(words::of).toList())
                        .data("next", page.nextCursor())
                        .data("later", cursor != null)
                        .data("filters", address(filters))
                        .data("filtered", !filters.isEmpty())
                        .data("form", new Form(uri.getQueryParameters(), List.of()))
                        .data("wards", wards.own())
                        .data("vettings", NetworkFields.VETTINGS)
                        .data("consents", CONSENTS));
    }

    private static String address(Map<String, List<String>> filters) {
        return filters.entrySet().stream()
                .map(one ->
                        one.getKey() + "=" + URLEncoder.encode(one.getValue().getFirst(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
