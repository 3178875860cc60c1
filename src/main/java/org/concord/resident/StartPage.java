package org.concord.resident;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.stream.Stream;
import org.concord.casework.ConsultContacts;
import org.concord.casework.ContactPurpose;
import org.concord.casework.ContactView;
import org.concord.intake.NextSteps;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Before anything is asked: where to turn in danger, what this is, who reads it, and how to leave. */
@Path("/")
@PermitAll
@Produces(MediaType.TEXT_HTML)
public class StartPage {
    private final Pages pages;
    private final Visit visit;
    private final NextSteps next;
    private final ConsultContacts contacts;

    StartPage(Pages pages, Visit visit, NextSteps next, ConsultContacts contacts) {
        this.pages = pages;
        this.visit = visit;
        this.next = next;
        this.contacts = contacts;
    }

    /** Contacts of one purpose. */
    public record Group(String title, List<Contact> contacts) {}

    /** @param dial the number alone, as a telephone takes it */
    public record Contact(String label, String phone, String dial, String web, String hours) {
        static Contact of(ContactView view) {
            String phone = orEmpty(view.phone());
            return new Contact(
                    view.label(), phone, phone.replaceAll("[^0-9+]", ""), orEmpty(view.web()), orEmpty(view.hours()));
        }

        private static String orEmpty(@Nullable String text) {
            return text == null ? "" : text;
        }
    }

    @GET
    @Operation(hidden = true)
    public Response start() {
        return pages.toEverybody(pages.page("start").data("onDuty", next.isSomebodyOnDuty()));
    }

    @GET
    @Path("/help")
    @Operation(hidden = true)
    public Response help() {
        List<ContactView> all = contacts.all().items();
        List<Group> groups = Stream.of(ContactPurpose.values())
                .map(purpose -> new Group(
                        visit.words().of("contacts." + purpose.name()),
                        all.stream()
                                .filter(contact -> contact.purpose() == purpose)
                                .map(Contact::of)
                                .toList()))
                .filter(group -> !group.contacts().isEmpty())
                .toList();
        return pages.toEverybody(pages.page("help").data("groups", groups));
    }

    @GET
    @Path("/accessibility")
    @Operation(hidden = true)
    public Response accessibility() {
        return pages.toEverybody(pages.page("accessibility"));
    }
}
