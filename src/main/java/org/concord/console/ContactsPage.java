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
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.concord.access.Role;
import org.concord.casework.ConsultContacts;
import org.concord.casework.ContactPurpose;
import org.concord.casework.ContactView;
import org.concord.casework.ContactsView;
import org.concord.platform.Problem;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** The numbers and addresses that residents are shown, each with who keeps it right and when they look at it again. */
@Path(ContactsPage.PATH)
@RolesAllowed(Role.Name.ADMINISTRATOR)
public class ContactsPage {
    static final String PATH = "/console/administration/contacts";

    private final Screens screens;
    private final Submission submission;
    private final ConsultContacts contacts;
    private final ContactFields fields;
    private final AdministrationWords words;

    ContactsPage(
            Screens screens,
            Submission submission,
            ConsultContacts contacts,
            ContactFields fields,
            AdministrationWords words) {
        this.screens = screens;
        this.submission = submission;
        this.contacts = contacts;
        this.fields = fields;
        this.words = words;
    }

    /**
     * @param path its code, as an address has it
     * @param past whether it should have been looked at again
     */
    public record Row(
            String path, String label, String purpose, String reach, String owner, String review, boolean past) {}

    @GET
    @Operation(hidden = true)
    public Response list() {
        List<Row> rows = contacts.all().items().stream().map(this::row).toList();
        return screens.answer(200, screens.wide("contacts").data("rows", rows));
    }

    @GET
    @Path("/new")
    @Operation(hidden = true)
    public Response askNew() {
        return screens.answer(200, page(null, Form.empty()));
    }

    @POST
    @Path("/new")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response add(MultivaluedMap<String, String> form) {
        return submission.take(
                form,
                ContactFields.LABELS,
                () -> {
                    fields.add(form);
                    return screens.done(PATH, Done.SAVED);
                },
                again -> page(null, again));
    }

    @GET
    @Path("/{contact}")
    @Operation(hidden = true)
    public Response ask(@PathParam("contact") String code) {
        return screens.answer(200, page(code, ContactFields.holding(one(code))));
    }

    @POST
    @Path("/{contact}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response change(@PathParam("contact") String code, MultivaluedMap<String, String> form) {
        return submission.take(
                form,
                ContactFields.LABELS,
                () -> {
                    fields.change(one(code), form);
                    return screens.done(PATH, Done.SAVED);
                },
                again -> page(code, again));
    }

    @POST
    @Path("/{contact}/removal")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response remove(@PathParam("contact") String code, MultivaluedMap<String, String> form) {
        return submission.take(
                form,
                ContactFields.LABELS,
                () -> {
                    fields.remove(one(code), form);
                    return screens.done(PATH, Done.REMOVED);
                },
                again -> page(code, new Form(ContactFields.holding(one(code)).fields(), again.wrong())));
    }

    /** Addresses of pages have no underlines, and codes no hyphens. */
    private static String path(ContactView one) {
        return one.code().replace('_', '-');
    }

    private ContactView one(String code) {
        return contacts.all().items().stream()
                .filter(one -> path(one).equals(code))
                .findFirst()
                .orElseThrow(() -> Problem.NOT_FOUND.because(Problem.NOT_FOUND.explanation()));
    }

    private TemplateInstance page(@Nullable String code, Form form) {
        ContactsView all = contacts.all();
        return screens.screen("contact")
                .data("contact", code)
                .data("form", Versions.on(all.version(), form))
                .data(
                        "purposes",
                        Stream.of(ContactPurpose.values())
                                .map(one -> new Choice(one.name(), AdministrationLabels.of(one)))
                                .toList());
    }

    private Row row(ContactView one) {
        String reach = String.join(
                ", ",
                Stream.of(one.phone(), one.web())
                        .flatMap(way -> Optional.ofNullable(way).stream())
                        .toList());
        return new Row(
                path(one),
                one.label(),
                AdministrationLabels.of(one.purpose()),
                reach,
                one.owner(),
                AdministrationWords.day(one.reviewOn()),
                one.reviewOn().isBefore(words.today()));
    }
}
