package org.concord.console;

import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.concord.access.Role;
import org.concord.platform.Problem;
import org.concord.platform.Refusal;
import org.concord.tension.ConsultReturns;
import org.concord.tension.ReturnSignatureRequest;
import org.concord.tension.SignReturn;
import org.concord.tension.WeeklyReturn;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The return of one week, and the form in which a coordinator signs it. */
@Path(ReturnsPage.PATH + "/{week}")
@RolesAllowed(Role.Name.COORDINATOR)
public class ReturnPage {
    private static final Map<String, String> LABELS = Map.of("remarks", "Your remarks");

    private final Screens screens;
    private final Submission submission;
    private final ConsultReturns consult;
    private final SignReturn sign;
    private final ReturnWords words;

    ReturnPage(Screens screens, Submission submission, ConsultReturns consult, SignReturn sign, ReturnWords words) {
        this.screens = screens;
        this.submission = submission;
        this.consult = consult;
        this.sign = sign;
        this.words = words;
    }

    @GET
    @Operation(hidden = true)
    public Response look(@PathParam("week") String week) {
        return screens.answer(200, screen(week, Form.empty()));
    }

    @POST
    @Path("/signatures")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response sign(@PathParam("week") String week, MultivaluedMap<String, String> form) {
        return submission.take(
                form,
                LABELS,
                () -> ActScreens.inWords(() -> signed(week, Typed.of(form)), form),
                again -> screen(week, again));
    }

    private Response signed(String week, Typed typed) {
        sign.sign(new ReturnSignatureRequest(week, typed.text("remarks")), typed.text(ActScreens.ONCE));
        return screens.done(ReturnsPage.PATH + "/" + week, Done.RETURN_SIGNED);
    }

    private TemplateInstance screen(String week, Form form) {
        return screens.wide("return").data("sheet", words.of(found(week))).data("form", Once.on(form));
    }

    /** What is no week that has begun is no address. */
    private WeeklyReturn found(String week) {
        try {
            return consult.of(week);
        } catch (Refusal refusal) {
            throw refusal.problem() == Problem.BAD_PARAMETER
                    ? Problem.NOT_FOUND.because(Problem.NOT_FOUND.explanation())
                    : refusal;
        }
    }
}
