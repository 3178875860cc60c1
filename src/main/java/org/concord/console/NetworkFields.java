package org.concord.console;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.concord.place.WorkingTime;
import org.concord.platform.FieldError;
import org.concord.platform.Refusal;
import org.concord.tension.NetworkConsentRequest;
import org.concord.tension.NetworkContactRequest;
import org.concord.tension.NetworkContactView;
import org.concord.tension.NetworkLogRequest;
import org.concord.tension.NetworkVetting;
import org.concord.tension.TensionLink;
import org.jspecify.annotations.Nullable;

/** A trusted contact in the fields of a form, and what a form says of one, of their consent and of a talk with them. */
@ApplicationScoped
class NetworkFields {
    static final Map<String, String> LABELS = Map.ofEntries(
            Map.entry("name", "Their name"),
            Map.entry("role", "Their role"),
            Map.entry("communities", "Communities and networks"),
            Map.entry("languages", "Languages"),
            Map.entry("wards", "The wards"),
            Map.entry("availability", "When they can be reached"),
            Map.entry("phone", "Their phone number"),
            Map.entry("email", "Their e-mail address"),
            Map.entry("vetting", "How they were vetted"),
            Map.entry("vettedOn", "The day on which they were vetted"),
            Map.entry("givenOn", "The day on which they agreed"),
            Map.entry("how", "How they did it"),
            Map.entry("until", "The last day on which it holds"),
            Map.entry("at", "The time of the talk"),
            Map.entry("text", "What was said"),
            Map.entry("about", "What it was about"));

    static final List<Choice> VETTINGS = List.of(
            new Choice("NONE", "Nobody has"),
            new Choice("REFERENCES", "By references"),
            new Choice("DBS", "By the Disclosure and Barring Service"));

    static final List<Choice> CONSENTS =
            List.of(new Choice("SPOKEN", "They said so"), new Choice("WRITTEN", "They wrote it"));

    static final List<Choice> TALKS = List.of(
            new Choice("MEETING", "We met"),
            new Choice("PHONE", "By phone"),
            new Choice("MESSAGE", "By message"),
            new Choice("EMAIL", "By e-mail"));

    private static final String OF_CONSENT = "/consent/";

    private final WorkingTime workingTime;
    private final TalkedAbout talkedAbout;

    NetworkFields(WorkingTime workingTime, TalkedAbout talkedAbout) {
        this.workingTime = workingTime;
        this.talkedAbout = talkedAbout;
    }

    List<Choice> abouts() {
        return talkedAbout.choices();
    }

    /** @param consent null where it is given by itself */
    static NetworkContactRequest contact(Typed typed, @Nullable NetworkConsentRequest consent) {
        return new NetworkContactRequest(
                typed.text("name"),
                typed.text("role"),
                lines(typed, "communities"),
                lines(typed, "languages"),
                List.copyOf(typed.all("wards")),
                typed.text("availability"),
                typed.text("phone"),
                typed.text("email"),
                typed.choice("vetting", NetworkVetting.class),
                typed.day("vettedOn"),
                consent);
    }

    static NetworkConsentRequest consent(Typed typed) {
        return new NetworkConsentRequest(
                typed.day("givenOn"), typed.choice("how", NetworkConsentRequest.How.class), null, typed.day("until"));
    }

    NetworkLogRequest talk(Typed typed) {
        return new NetworkLogRequest(
                typed.moment("at", workingTime.zone()),
                typed.choice("how", NetworkLogRequest.How.class),
                typed.text("text"),
                about(typed));
    }

    /** What they spoke about: the kind and id of an event or a rumour, chosen as one value. */
    private static @Nullable TensionLink about(Typed typed) {
        String said = typed.text("about");
        if (said == null) {
            return null;
        }
        String[] parts = said.split(":", 2);
        return Stream.of(TensionLink.Kind.values())
                .filter(kind -> parts.length == 2 && kind.name().equals(parts[0]))
                .flatMap(kind -> Stream.ofNullable(id(parts[1])).map(id -> new TensionLink(kind, id)))
                .findFirst()
                .orElseGet(() -> new TensionLink(null, null));
    }

    private static @Nullable UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /** The fields of a consent stand among the others on the page. */
    static <T> T flat(Supplier<T> work) {
        try {
            return work.get();
        } catch (Refusal refusal) {
            if (refusal.errors().isEmpty()) {
                throw refusal;
            }
            throw refusal.problem()
                    .because(refusal.errors().stream()
                            .map(error -> error.pointer().startsWith(OF_CONSENT)
                                    ? new FieldError(
                                            "/" + error.pointer().substring(OF_CONSENT.length()), error.detail())
                                    : error)
                            .toList());
        }
    }

    /** As it stands now. */
    static Form of(NetworkContactView view) {
        MultivaluedMap<String, String> all = new MultivaluedHashMap<>();
        put(all, "name", view.name());
        put(all, "role", view.role());
        put(all, "communities", String.join("\n", view.communities()));
        put(all, "languages", String.join("\n", view.languages()));
        view.wards().forEach(ward -> all.add("wards", ward));
        put(all, "availability", view.availability());
        put(all, "phone", view.phone());
        put(all, "email", view.email());
        put(all, "vetting", view.vetting().name());
        put(all, "vettedOn", view.vettedOn() == null ? null : view.vettedOn().toString());
        return new Form(all, List.of());
    }

    private static void put(MultivaluedMap<String, String> all, String name, @Nullable String value) {
        all.putSingle(name, Objects.requireNonNullElse(value, ""));
    }

    private static List<@Nullable String> lines(Typed typed, String name) {
        String text = typed.text(name);
        return text == null
                ? List.of()
                : List.copyOf(text.lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .toList());
    }
}
