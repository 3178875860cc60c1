package org.concord.console;

import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.concord.access.Role;
import org.concord.officer.DutyKind;
import org.concord.officer.ReplaceRota;
import org.concord.officer.RotaForms;
import org.concord.officer.RotaRequest;
import org.concord.officer.RotaView;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Who answers out of hours, four weeks at a time: each turn can be taken away, and one be added. */
@Path(RotaPage.PATH)
@RolesAllowed(Role.Name.ADMINISTRATOR)
public class RotaPage {
    static final String PATH = "/console/administration/rota";

    private static final Map<String, String> LABELS = Map.of(
            "officer",
            "Officer",
            "kind",
            "Duty",
            "ward",
            "Ward",
            "from",
            "The beginning",
            "until",
            "The end",
            ItemForm.WHOLE,
            "This turn");

    private final Screens screens;
    private final Submission submission;
    private final RotaRows rota;
    private final RotaForms forms;
    private final ReplaceRota replace;
    private final AdministrationWords words;

    RotaPage(
            Screens screens,
            Submission submission,
            RotaRows rota,
            RotaForms forms,
            ReplaceRota replace,
            AdministrationWords words) {
        this.screens = screens;
        this.submission = submission;
        this.rota = rota;
        this.forms = forms;
        this.replace = replace;
        this.words = words;
    }

    @GET
    @RolesAllowed({Role.Name.ADMINISTRATOR, Role.Name.COORDINATOR})
    @Operation(hidden = true)
    public Response look(@QueryParam("from") @Nullable String from) {
        return screens.answer(200, page(from, Form.empty()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response add(MultivaluedMap<String, String> form) {
        return submission.take(form, LABELS, () -> added(form), again -> page(form.getFirst("window"), again));
    }

    @POST
    @Path("/removals")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response remove(MultivaluedMap<String, String> form) {
        return submission.take(form, LABELS, () -> removed(form), again -> page(form.getFirst("window"), again));
    }

    private Response added(MultivaluedMap<String, String> form) {
        Typed typed = Typed.of(form);
        RotaRequest.Turn wanted = new RotaRequest.Turn(
                typed.id("officer"),
                typed.choice("kind", DutyKind.class),
                typed.text("ward"),
                typed.moment("from", words.zone()),
                typed.moment("until", words.zone()));
        typed.validation().refuseIfFailed();
        RotaView now = rota.from(form.getFirst("window"));
        List<RotaRequest.Turn> turns = RotaRows.within(now);
        turns.add(wanted);
        return ItemForm.of("/shifts/" + (turns.size() - 1), () -> replaced(form, now, turns, Done.SAVED));
    }

    private Response removed(MultivaluedMap<String, String> form) {
        RotaView now = rota.from(form.getFirst("window"));
        List<RotaRequest.Turn> turns = new ArrayList<>(RotaRows.within(now));
        Integer index = Typed.of(form).number("index");
        if (index != null && index < turns.size()) {
            turns.remove(index.intValue());
        }
        return replaced(form, now, turns, Done.REMOVED);
    }

    private Response replaced(
            MultivaluedMap<String, String> form, RotaView now, List<RotaRequest.Turn> turns, Done done) {
        replace.replace(Versions.of(form), forms.read(new RotaRequest(now.from(), now.until(), List.copyOf(turns))));
        LocalDate day = now.from().atZone(words.zone()).toLocalDate();
        return screens.seeOther(PATH + "?from=" + day + "&done=" + done.code()).build();
    }

    private TemplateInstance page(@Nullable String from, Form form) {
        return rota.on(screens.wide("rota"), from, form).data("kinds", DutiesPage.kinds());
    }
}
