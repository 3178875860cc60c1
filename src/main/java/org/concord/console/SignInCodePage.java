package org.concord.console;

import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.concord.access.BeforeFactor;
import org.concord.access.PageSession;
import org.concord.officer.SignIn;
import org.concord.platform.ClientAddress;
import org.concord.platform.EntryForm;
import org.concord.platform.Problem;
import org.concord.platform.Refusal;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** The second step at the officers' door, for whoever has a second factor: only who came past the first one, minutes ago, sees it. */
@Path(SignInCodePage.PATH)
@PermitAll
@BeforeFactor
public class SignInCodePage {
    static final String PATH = "/sign-in/code";

    private static final Form.Wrong MISSING = new Form.Wrong("otp", "Enter the code that your app shows");
    private static final Form.Wrong WRONG = new Form.Wrong(
            "otp", "The code is not right, or it was used already. Wait for the next one and enter that.");
    private static final Form.Wrong TOO_OFTEN =
            new Form.Wrong("otp", "There were too many tries. Wait a few minutes, then try again.");

    private final Screens screens;
    private final SignIn signIn;
    private final EntryForm entry;
    private final LetIn let;

    SignInCodePage(Screens screens, SignIn signIn, EntryForm entry, LetIn let) {
        this.screens = screens;
        this.signIn = signIn;
        this.entry = entry;
        this.let = let;
    }

    @GET
    @Operation(hidden = true)
    public Response ask(@QueryParam("then") @Nullable String then) {
        return let.ticket().isEmpty() ? let.anew(then) : page(200, then, Form.empty());
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response enter(MultivaluedMap<String, String> form, @Context HttpServerRequest call) {
        if (!entry.isOurs(form.getFirst("token"))) {
            return screens.answer(403, screens.screen("not-ours"));
        }
        String then = form.getFirst("then");
        String otp = Objects.requireNonNullElse(form.getFirst("otp"), "");
        Optional<String> ticket = let.ticket();
        if (ticket.isEmpty()) {
            return let.anew(then);
        }
        if (otp.isBlank()) {
            return page(400, then, Form.blank(List.of(MISSING)));
        }
        try {
            return let.in(signIn.enterCode(ticket.get(), otp, ClientAddress.of(call)), then);
        } catch (Refusal refusal) {
            return switch (refusal.problem()) {
                case UNAUTHENTICATED -> let.anew(then);
                case TOO_MANY_REQUESTS ->
                    page(Problem.TOO_MANY_REQUESTS.status(), then, Form.blank(List.of(TOO_OFTEN)));
                default -> page(400, then, Form.blank(List.of(WRONG)));
            };
        }
    }

    private Response page(int status, @Nullable String then, Form form) {
        Response page = screens.answer(
                status,
                screens.bare("sign-in-code")
                        .data("entry", entry.token())
                        .data("then", PageSession.goesOnTo(then).orElse(""))
                        .data("form", form));
        return Response.fromResponse(page).cookie(entry.cookie()).build();
    }
}
