package org.concord.console;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.concord.casework.ConsultContacts;
import org.concord.casework.ContactPurpose;
import org.concord.casework.ContactView;
import org.concord.casework.ContactsRequest;
import org.concord.casework.ReplaceContacts;

/** The fields of one contact. The list is replaced as a whole, on the version that the form was made on. */
@ApplicationScoped
class ContactFields {
    static final Map<String, String> LABELS = Map.of(
            "code",
            "Code",
            "purpose",
            "What it is for",
            "label",
            "Name",
            "phone",
            "Phone number",
            "web",
            "Web address",
            "hours",
            "Hours",
            "owner",
            "Owner",
            "reviewOn",
            "Review date",
            ItemForm.WHOLE,
            "This contact");

    private final ConsultContacts contacts;
    private final ReplaceContacts replace;

    ContactFields(ConsultContacts contacts, ReplaceContacts replace) {
        this.contacts = contacts;
        this.replace = replace;
    }

    static Form holding(ContactView one) {
        MultivaluedMap<String, String> fields = new MultivaluedHashMap<>();
        fields.putSingle("code", one.code());
        fields.putSingle("purpose", one.purpose().name());
        fields.putSingle("label", one.label());
        fields.putSingle("phone", one.phone());
        fields.putSingle("web", one.web());
        fields.putSingle("hours", one.hours());
        fields.putSingle("owner", one.owner());
        fields.putSingle("reviewOn", one.reviewOn().toString());
        return new Form(fields, List.of());
    }

    void add(MultivaluedMap<String, String> form) {
        list(form).add(typed(form));
    }

    void change(ContactView one, MultivaluedMap<String, String> form) {
        list(form).change(is(one), typed(form));
    }

    void remove(ContactView one, MultivaluedMap<String, String> form) {
        list(form).remove(is(one));
    }

    private WholeList<ContactsRequest.Item> list(MultivaluedMap<String, String> form) {
        return new WholeList<>(items(), items -> replace.replace(Versions.of(form), new ContactsRequest(items).read()));
    }

    private static ContactsRequest.Item typed(MultivaluedMap<String, String> form) {
        Typed typed = Typed.of(form);
        ContactsRequest.Item item = new ContactsRequest.Item(
                typed.text("code"),
                typed.choice("purpose", ContactPurpose.class),
                typed.text("label"),
                typed.text("phone"),
                typed.text("web"),
                typed.text("hours"),
                typed.text("owner"),
                typed.day("reviewOn"));
        typed.validation().refuseIfFailed();
        return item;
    }

    private List<ContactsRequest.Item> items() {
        return contacts.all().items().stream()
                .map(one -> new ContactsRequest.Item(
                        one.code(),
                        one.purpose(),
                        one.label(),
                        one.phone(),
                        one.web(),
                        one.hours(),
                        one.owner(),
                        one.reviewOn()))
                .toList();
    }

    private static Predicate<ContactsRequest.Item> is(ContactView one) {
        return item -> one.code().equals(item.code());
    }
}
