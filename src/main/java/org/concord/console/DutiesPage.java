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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.concord.access.Role;
import org.concord.officer.AssignDuties;
import org.concord.officer.ConsultOfficers;
import org.concord.officer.DutiesRequest;
import org.concord.officer.DutiesView;
import org.concord.officer.DutyForms;
import org.concord.officer.DutyKind;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What an officer is on duty for: each duty can be taken away, and one be added. */
@Path(DutiesPage.PATH)
@RolesAllowed(Role.Name.ADMINISTRATOR)
public class DutiesPage {
    static final String PATH = OfficersPage.PATH + "/{id}/duties";

    private static final Map<String, String> LABELS = Map.of(
            "kind",
            "Duty",
            "ward",
            "Ward",
            "strand",
            "Strand",
            "validFrom",
            "First day",
            "validTo",
            "First day off duty",
            ItemForm.WHOLE,
            "This duty");

    private final Screens screens;
    private final Submission submission;
    private final ConsultOfficers officers;
    private final DutyForms forms;
    private final AssignDuties assign;
    private final AdministrationWords words;

    DutiesPage(
            Screens screens,
            Submission submission,
            ConsultOfficers officers,
            DutyForms forms,
            AssignDuties assign,
            AdministrationWords words) {
        this.screens = screens;
        this.submission = submission;
        this.officers = officers;
        this.forms = forms;
        this.assign = assign;
        this.words = words;
    }

    /** @param index in the list of its version */
    public record Row(int index, String kind, String ward, String strand, String days) {}

    @GET
    @Operation(hidden = true)
    public Response look(@PathParam("id") UUID id) {
        return screens.answer(200, page(id, Form.empty()));
    }

    /** Adds one. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response add(@PathParam("id") UUID id, MultivaluedMap<String, String> form) {
        return submission.take(form, LABELS, () -> added(id, form), again -> page(id, again));
    }

    @POST
    @Path("/removals")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response remove(@PathParam("id") UUID id, MultivaluedMap<String, String> form) {
        return submission.take(form, LABELS, () -> removed(id, form), again -> page(id, again));
    }

    private Response added(UUID id, MultivaluedMap<String, String> form) {
        Typed typed = Typed.of(form);
        var wanted = new DutiesRequest.Item(
                typed.choice("kind", DutyKind.class),
                typed.text("ward"),
                typed.text("strand"),
                typed.day("validFrom"),
                typed.day("validTo"));
        typed.validation().refuseIfFailed();
        List<DutiesRequest.Item> items = items(id);
        items.add(wanted);
        return ItemForm.of("/items/" + (items.size() - 1), () -> replaced(id, form, items, Done.SAVED));
    }

    private Response removed(UUID id, MultivaluedMap<String, String> form) {
        Integer index = Typed.of(form).number("index");
        List<DutiesRequest.Item> items = items(id);
        if (index != null && index < items.size()) {
            items.remove(index.intValue());
        }
        return replaced(id, form, items, Done.REMOVED);
    }

    private Response replaced(UUID id, MultivaluedMap<String, String> form, List<DutiesRequest.Item> items, Done done) {
        assign.assign(id, Versions.of(form), forms.read(new DutiesRequest(List.copyOf(items))));
        return screens.done(OfficersPage.PATH + "/" + id + "/duties", done);
    }

    private List<DutiesRequest.Item> items(UUID id) {
        return new ArrayList<>(officers.duties(id).items().stream()
                .map(one ->
                        new DutiesRequest.Item(one.kind(), one.ward(), one.strand(), one.validFrom(), one.validTo()))
                .toList());
    }

    private TemplateInstance page(UUID id, Form form) {
        DutiesView duties = officers.duties(id);
        return screens.wide("duties")
                .data("officer", officers.one(id))
                .data("form", Versions.on(duties.version(), form))
                .data("rows", rows(duties.items()))
                .data("kinds", kinds())
                .data("wards", words.wardChoices(List.of()))
                .data("strands", words.strandChoices(List.of()));
    }

    private List<Row> rows(List<DutiesView.Item> items) {
        return IntStream.range(0, items.size())
                .mapToObj(i -> row(i, items.get(i)))
                .toList();
    }

    private Row row(int index, DutiesView.Item one) {
        String until = one.validTo() == null
                ? ", until further notice"
                : " to " + AdministrationWords.day(one.validTo().minusDays(1));
        return new Row(
                index,
                AdministrationLabels.of(one.kind()),
                words.ward(one.ward()),
                words.strand(one.strand()),
                AdministrationWords.day(one.validFrom()) + until);
    }

    static List<Choice> kinds() {
        return Stream.of(DutyKind.values())
                .map(kind -> new Choice(kind.name(), AdministrationLabels.of(kind)))
                .toList();
    }
}
