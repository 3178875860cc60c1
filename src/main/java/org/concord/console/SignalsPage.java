package org.concord.console;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.stream.Stream;
import org.concord.access.Role;
import org.concord.platform.FieldError;
import org.concord.platform.Page;
import org.concord.platform.Problem;
import org.concord.tension.ConsultSignals;
import org.concord.tension.SignalView;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Where reports rise by more than chance, in the officer's scope: those that go on, or all. */
@Path(SignalsPage.PATH)
@RolesAllowed({Role.Name.OFFICER, Role.Name.COORDINATOR})
public class SignalsPage {
    static final String PATH = "/console/tension/signals";
    private static final String AT_ONCE = "25";

    private final Screens screens;
    private final ConsultSignals consult;
    private final SignalWords words;

    SignalsPage(Screens screens, ConsultSignals consult, SignalWords words) {
        this.screens = screens;
        this.consult = consult;
        this.words = words;
    }

    /** Which signals are shown; the codes stand in addresses. */
    public enum Show {
        GOING_ON("going-on", "Going on", "OPEN", "GREW"),
        UNJUDGED("unjudged", "Going on, and nobody has said what it is"),
        ENDED("ended", "Ended", "ENDED"),
        WITHDRAWN("withdrawn", "Withdrawn", "WITHDRAWN");

        private final String code;
        private final String label;
        private final List<String> states;

        Show(String code, String label, String... states) {
            this.code = code;
            this.label = label;
            this.states = List.of(states);
        }

        public String code() {
            return code;
        }

        public String label() {
            return label;
        }

        private static Show of(@Nullable String code) {
            return Stream.of(values())
                    .filter(one -> code == null || one.code.equals(code))
                    .findFirst()
                    .orElseThrow(() -> Problem.BAD_PARAMETER.because(
                            List.of(new FieldError("#show", "is going-on, unjudged, ended or withdrawn"))));
        }
    }

    @GET
    @Operation(hidden = true)
    public Response list(@QueryParam("show") @Nullable String show, @QueryParam("cursor") @Nullable String cursor) {
        Show shown = Show.of(show);
        ConsultSignals.Asked asked = new ConsultSignals.Asked(null, null, shown.states, null, null, shown == Show.UNJUDGED);
        Page<SignalView> page = consult.page(asked, AT_ONCE, cursor);
        return screens.answer(
                200,
                screens.screen("signals")
                        .data("shown", shown)
                        .data("choices", List.of(Show.values()))
                        .data("first", cursor == null)
                        .data("signals", page.items().stream().map(words::line).toList())
                        .data("nextCursor", page.nextCursor()));
    }
}
