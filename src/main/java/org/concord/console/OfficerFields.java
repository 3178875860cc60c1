package org.concord.console;

import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.concord.access.Role;
import org.concord.officer.OfficerRequest;
import org.concord.officer.OfficerView;
import org.concord.partner.PartnerView;
import org.concord.partner.Partners;
import org.concord.platform.Page;
import org.jspecify.annotations.Nullable;

/** The fields in which an administrator says who an officer is. */
@ApplicationScoped
class OfficerFields {
    static final Map<String, String> LABELS = Map.of(
            "email", "E-mail address",
            "name", "Name",
            "password", "Password",
            "roles", "Roles",
            "wards", "Wards",
            "strands", "Strands",
            "language", "Language",
            "organisation", "Organisation");

    private final AdministrationWords words;
    private final Partners partners;

    OfficerFields(AdministrationWords words, Partners partners) {
        this.words = words;
        this.partners = partners;
    }

    /** What was typed, for the same use cases as the API's. */
    OfficerRequest read(MultivaluedMap<String, String> form) {
        Typed typed = Typed.of(form);
        String password = Objects.requireNonNullElse(form.getFirst("password"), "");
        return new OfficerRequest(
                typed.text("email"),
                typed.text("name"),
                password.isEmpty() ? null : password,
                List.copyOf(typed.all("roles")),
                typed.ticked("allWards"),
                List.copyOf(typed.all("wards")),
                List.copyOf(typed.all("strands")),
                typed.text("language"),
                Objects.requireNonNullElse(typed.text("organisation"), ""),
                typed.ticked("active"));
    }

    /** As they are now. */
    static Form holding(OfficerView officer) {
        MultivaluedMap<String, String> fields = new MultivaluedHashMap<>();
        fields.putSingle("version", String.valueOf(officer.version()));
        fields.putSingle("email", officer.email());
        fields.putSingle("name", officer.name());
        fields.put("roles", officer.roles().stream().map(Role::code).toList());
        fields.put("wards", officer.wards());
        fields.put("strands", officer.strands());
        fields.putSingle("language", officer.language());
        fields.putSingle("organisation", Objects.requireNonNullElse(officer.organisation(), ""));
        if (officer.allWards()) {
            fields.putSingle("allWards", "true");
        }
        if (officer.active()) {
            fields.putSingle("active", "true");
        }
        return new Form(fields, List.of());
    }

    /** The choices, and the form without the password, which is typed anew. */
    TemplateInstance on(TemplateInstance screen, Form form) {
        MultivaluedMap<String, String> shown = new MultivaluedHashMap<>();
        shown.putAll(form.fields());
        shown.remove("password");
        return screen.data("form", new Form(shown, form.wrong()))
                .data("roles", roles())
                .data("wards", words.wardChoices(held(form, "wards")))
                .data("strands", words.strandChoices(held(form, "strands")))
                .data("organisations", organisations(form.value("organisation")));
    }

    /** Codes as people say them. */
    TemplateInstance named(TemplateInstance screen, OfficerView officer) {
        return screen.data(
                        "wards",
                        officer.wards().stream().map(words::ward).sorted().toList())
                .data("strands", officer.strands().stream().map(words::strand).toList());
    }

    private static List<String> held(Form form, String name) {
        return Objects.requireNonNullElse(form.fields().get(name), List.of());
    }

    private static List<Choice> roles() {
        return Stream.of(Role.values())
                .filter(Role::isForPeople)
                .map(role -> new Choice(role.code(), AdministrationLabels.of(role), hint(role)))
                .toList();
    }

    private static @Nullable String hint(Role role) {
        return role.isGrave() ? "A second administrator has to agree" : null;
    }

    /** Of very many the first, and the one that is chosen. */
    private List<Choice> organisations(String chosen) {
        Map<String, String> names = new LinkedHashMap<>();
        partners.list(Page.MAX_LIMIT, null).items().forEach((PartnerView one) -> names.put(one.code(), one.name()));
        Optional.of(chosen).filter(code -> !code.isEmpty()).ifPresent(code -> names.putIfAbsent(code, code));
        return names.entrySet().stream()
                .map(one -> new Choice(one.getKey(), one.getValue()))
                .toList();
    }
}
