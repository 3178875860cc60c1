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
import java.util.UUID;
import java.util.stream.Stream;
import org.concord.access.Role;
import org.concord.tension.ConsultSignals;
import org.concord.tension.JudgeSignal;
import org.concord.tension.SignalVerdict;
import org.concord.tension.SignalView;
import org.concord.tension.VerdictRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** One signal: what was told, the figures behind it, the way to its cases, and the form in which an officer says what they found. */
@Path(SignalsPage.PATH + "/{id}")
@RolesAllowed({Role.Name.OFFICER, Role.Name.COORDINATOR})
public class SignalPage {
    private static final String ONCE = "once";
    private static final Map<String, String> LABELS = Map.of("verdict", "What you found", "note", "The note");

    private final Screens screens;
    private final Submission submission;
    private final ConsultSignals consult;
    private final JudgeSignal judge;
    private final SignalWords words;
    private final KnownDateWords known;

    SignalPage(
            Screens screens,
            Submission submission,
            ConsultSignals consult,
            JudgeSignal judge,
            SignalWords words,
            KnownDateWords known) {
        this.screens = screens;
        this.submission = submission;
        this.consult = consult;
        this.judge = judge;
        this.words = words;
        this.known = known;
    }

    @GET
    @Operation(hidden = true)
    public Response look(@PathParam("id") String id) {
        return screens.answer(200, screen(Addressed.id(id), Form.empty()));
    }

    @POST
    @Path("/verdicts")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response judge(@PathParam("id") String id, MultivaluedMap<String, String> form) {
        UUID signal = Addressed.id(id);
        return submission.take(form, LABELS, () -> judged(signal, Typed.of(form)), again -> screen(signal, again));
    }

    private Response judged(UUID signal, Typed typed) {
        VerdictRequest request = new VerdictRequest(typed.choice("verdict", SignalVerdict.class), typed.text("note"));
        typed.validation().refuseIfFailed();
        judge.judge(signal, request, typed.text(ONCE));
        return screens.done(SignalsPage.PATH + "/" + signal, Done.SIGNAL_JUDGED);
    }

    private TemplateInstance screen(UUID id, Form form) {
        SignalView.Whole whole = consult.one(id);
        SignalView signal = whole.signal();
        return screens.screen("signal")
                .data("form", Once.on(form))
                .data("title", SignalWords.title(signal))
                .data("line", words.line(signal))
                .data("last", words.told(whole.tellings().getLast()))
                .data(
                        "earlier",
                        whole.tellings().reversed().stream()
                                .skip(1)
                                .map(words::told)
                                .toList())
                .data("near", whole.nearRepeats())
                .data("known", known.of(whole.knownDates()))
                .data("withdrawn", signal.withdrawn())
                .data("cases", words.cases(signal))
                .data("judged", words.judged(whole.verdicts()))
                .data(
                        "verdicts",
                        Stream.of(SignalVerdict.values())
                                .map(one -> new Choice(one.name(), SignalWords.of(one)))
                                .toList());
    }
}
