package org.concord.console;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.concord.access.Role;
import org.concord.platform.Page;
import org.concord.tension.ConsultRumours;
import org.concord.tension.RumourView;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** What is said in the city: all of it, or what waits for somebody. */
@Path(RumoursPage.PATH)
@RolesAllowed({Role.Name.OFFICER, Role.Name.COORDINATOR})
public class RumoursPage {
    static final String PATH = "/console/tension/rumours";

    private final Screens screens;
    private final ConsultRumours consult;
    private final RumourWords words;

    RumoursPage(Screens screens, ConsultRumours consult, RumourWords words) {
        this.screens = screens;
        this.consult = consult;
        this.words = words;
    }

    /** Which rumours are shown. */
    private enum Part {
        ALL("all", "All", Map.of()),
        WAITING("waiting", "Line waits for a coordinator", Map.of("line", List.of("WAITING"))),
        TO_DECIDE("to-decide", "Line waits and somebody else wrote it", Map.of("decidable", List.of("true"))),
        UNVERIFIED("unverified", "Not checked yet", Map.of("status", List.of("UNVERIFIED"))),
        REVIEW("review", "To be looked at again", Map.of("reviewDue", List.of("true")));

        private final String code;
        private final String label;
        private final Map<String, List<String>> filters;

        Part(String code, String label, Map<String, List<String>> filters) {
            this.code = code;
            this.label = label;
            this.filters = filters;
        }

        static Part of(@Nullable String code) {
            return Stream.of(values())
                    .filter(part -> part.code.equals(code))
                    .findFirst()
                    .orElse(ALL);
        }
    }

    @GET
    @Operation(hidden = true)
    public Response list(@QueryParam("show") @Nullable String show, @QueryParam("cursor") @Nullable String cursor) {
        Part part = Part.of(show);
        Page<RumourView> rumours = consult.list(part.filters, null, cursor);
        return screens.answer(
                200,
                screens.screen("tension-rumours")
                        .data("rumours", rumours.items().stream().map(words::of).toList())
                        .data("next", rumours.nextCursor())
                        .data("part", part.code)
                        .data(
                                "parts",
                                Stream.of(Part.values())
                                        .map(one -> new Choice(one.code, one.label))
                                        .toList()));
    }
}
