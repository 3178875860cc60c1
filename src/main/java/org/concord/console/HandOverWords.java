package org.concord.console;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.concord.casework.ContactView;
import org.concord.referral.HandOverKind;
import org.concord.referral.HandOverRoutes;
import org.concord.referral.HandOverView;
import org.jspecify.annotations.Nullable;

/** Worries that are handed over, in words, and where to go with them. */
@ApplicationScoped
class HandOverWords {
    private final HandOverRoutes routes;
    private final Dates dates;

    HandOverWords(HandOverRoutes routes, Dates dates) {
        this.routes = routes;
        this.dates = dates;
    }

    /** That there was one. */
    public record Row(String kind, String referred, String by, String at) {}

    /** Where one kind of worry is told. */
    public record Way(String heading, List<Contact> contacts, List<HandOverView.FormView> forms) {}

    /** @param dial the number alone */
    public record Contact(
            String label,
            @Nullable String phone,
            @Nullable String dial,
            @Nullable String web,
            @Nullable String hours) {}

    Row of(HandOverView view) {
        return new Row(
                label(view.kind()),
                view.referred() ? "Referred" : "Thought about, not referred",
                Objects.requireNonNullElse(view.handedOverBy().name(), Writings.NOBODY_KNOWN),
                dates.moment(view.handedOverAt()));
    }

    /** From a case: both ways. */
    List<Way> ways() {
        return List.of(safeguarding(), prevent());
    }

    Way prevent() {
        return new Way("Prevent", List.of(), routes.forms(HandOverKind.PREVENT));
    }

    /** Those whom children and adults are referred to are kept in one list. */
    private Way safeguarding() {
        return new Way(
                "Safeguarding",
                routes.contacts(HandOverKind.SAFEGUARDING_CHILD).stream()
                        .map(HandOverWords::contact)
                        .toList(),
                Stream.of(HandOverKind.SAFEGUARDING_CHILD, HandOverKind.SAFEGUARDING_ADULT)
                        .flatMap(kind -> routes.forms(kind).stream())
                        .toList());
    }

    private static Contact contact(ContactView view) {
        String phone = view.phone();
        return new Contact(
                view.label(), phone, phone == null ? null : phone.replaceAll("[^0-9+]", ""), view.web(), view.hours());
    }

    static List<Choice> kinds() {
        return Stream.of(HandOverKind.values())
                .map(kind -> new Choice(kind.name(), label(kind), hint(kind)))
                .toList();
    }

    static List<Choice> answers() {
        return List.of(
                new Choice("yes", "It is referred"), new Choice("no", "We thought about it, and do not refer it"));
    }

    private static String label(HandOverKind kind) {
        return switch (kind) {
            case SAFEGUARDING_CHILD -> "Children’s safeguarding";
            case SAFEGUARDING_ADULT -> "Adult safeguarding";
            case PREVENT -> "Prevent";
        };
    }

    private static String hint(HandOverKind kind) {
        return switch (kind) {
            case SAFEGUARDING_CHILD -> "A child may come to harm.";
            case SAFEGUARDING_ADULT -> "An adult who needs care may come to harm.";
            case PREVENT ->
                "Somebody may be drawn into terrorism. Nothing of this stays with the case: only the Prevent lead sees that there was a worry.";
        };
    }
}
