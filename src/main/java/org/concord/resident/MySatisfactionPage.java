package org.concord.resident;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.concord.access.Actor;
import org.concord.intake.SayHowContent;
import org.concord.platform.Problem;
import org.concord.platform.Refusal;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** One question once a report was closed. The report's page leads here while it is asked. */
@Path("/follow-up/satisfaction")
@PermitAll
public class MySatisfactionPage {
    private static final MyRequestForms.Form FORM = new MyRequestForms.Form(
            "satisfaction", "send", List.of(Field.radios("content", true, "5", "4", "3", "2", "1")));

    private final MyRequestForms forms;
    private final Returns returns;
    private final SayHowContent say;

    MySatisfactionPage(MyRequestForms forms, Returns returns, SayHowContent say) {
        this.forms = forms;
        this.returns = returns;
        this.say = say;
    }

    @GET
    @Operation(hidden = true)
    public Response ask() {
        return returns.ofThem((reporter, token) -> forms.page(FORM, token, Answers.NONE, List.of()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response answer(MultivaluedMap<String, String> form) {
        return forms.taken(FORM, form, this::said);
    }

    /** Sent twice it was said once; and what is open again is asked about when it is closed. */
    private String said(Actor.Reporter reporter, Answers answers) {
        try {
            say.say(reporter, new SayHowContent.ContentForm(Integer.valueOf(answers.text("content"))));
            return "satisfaction.saved";
        } catch (Refusal refusal) {
            if (refusal.problem() == Problem.ALREADY_EXISTS) {
                return "satisfaction.already";
            }
            if (refusal.problem() == Problem.NOT_ASKED) {
                return "satisfaction.later";
            }
            throw refusal;
        }
    }
}
