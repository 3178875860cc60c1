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
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.concord.access.BeforeFactor;
import org.concord.access.PageSession;
import org.concord.officer.SessionRequest;
import org.concord.officer.SessionView;
import org.concord.officer.SignIn;
import org.concord.platform.ClientAddress;
import org.concord.platform.EntryForm;
import org.concord.platform.Problem;
import org.concord.platform.Refusal;
import org.concord.platform.Text;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** The officers' door. Whatever was wrong, the answer is the same; whose password is right and who has a second factor goes on to {@link SignInCodePage}. */
@Path("/sign-in")
@PermitAll
@BeforeFactor
public class SignInPage {
    private static final Wrong NEITHER = new Wrong("email", "The e-mail address or the password is wrong. Try again.");
    private static final Wrong TOO_OFTEN =
            new Wrong("email", "There were too many tries. Wait a few minutes, then try again.");

    private final Screens screens;
    private final SignIn signIn;
    private final EntryForm entry;
    private final LetIn let;

    SignInPage(Screens screens, SignIn signIn, EntryForm entry, LetIn let) {
        this.screens = screens;
        this.signIn = signIn;
        this.entry = entry;
        this.let = let;
    }

    /** What is wrong with what was typed, and where. */
    public record Wrong(String field, String text) {}

    @GET
    @Operation(hidden = true)
    public Response ask(@QueryParam("then") @Nullable String then) {
        return page(200, "", then, List.of());
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response signIn(MultivaluedMap<String, String> form, @Context HttpServerRequest call) {
        if (!entry.isOurs(form.getFirst("token"))) {
            return screens.answer(403, screens.screen("not-ours"));
        }
        String email = typed(form, "email");
        String password = typed(form, "password");
        String then = form.getFirst("then");
        List<Wrong> missing = missing(email, password);
        if (!missing.isEmpty()) {
            return page(400, email, then, missing);
        }
        if (!Text.isClean(email) || !Text.isClean(password)) {
            return page(400, "", then, List.of(NEITHER));
        }
        try {
            return switch (signIn.enter(new SessionRequest(email, password, null), ClientAddress.of(call))) {
                case SignIn.Entered.In(SessionView opened) -> let.in(opened, then);
                case SignIn.Entered.CodeNeeded(String ticket) -> let.toCode(ticket, then);
            };
        } catch (Refusal refusal) {
            boolean many = refusal.problem() == Problem.TOO_MANY_REQUESTS;
            return page(many ? 429 : 400, email, then, List.of(many ? TOO_OFTEN : NEITHER));
        }
    }

    private static List<Wrong> missing(String email, String password) {
        List<Wrong> missing = new ArrayList<>();
        if (email.isBlank()) {
            missing.add(new Wrong("email", "Enter your e-mail address"));
        }
        if (password.isBlank()) {
            missing.add(new Wrong("password", "Enter your password"));
        }
        return missing;
    }

    /** The password is typed anew. */
    private Response page(int status, String email, @Nullable String then, List<Wrong> wrong) {
        Response page = screens.answer(
                status,
                screens.bare("sign-in")
                        .data("entry", entry.token())
                        .data("email", email)
                        .data("then", PageSession.goesOnTo(then).orElse(""))
                        .data("errors", wrong)
                        .data("emailError", errorOf("email", wrong))
                        .data("passwordError", errorOf("password", wrong)));
        return Response.fromResponse(page).cookie(entry.cookie()).build();
    }

    private static @Nullable String errorOf(String field, List<Wrong> wrong) {
        return wrong.stream()
                .filter(one -> one.field().equals(field))
                .map(Wrong::text)
                .findFirst()
                .orElse(null);
    }

    private static String typed(MultivaluedMap<String, String> form, String field) {
        return Objects.requireNonNullElse(form.getFirst(field), "");
    }
}
