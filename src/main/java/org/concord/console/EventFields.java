package org.concord.console;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.concord.tension.EventRequest;
import org.concord.tension.EventReviewRequest;
import org.concord.tension.EventStatus;
import org.concord.tension.ReviewFinding;
import org.concord.tension.TensionEventView;

/** The fields of an event that may raise tension, and of looking at one again. */
final class EventFields {
    static final Map<String, String> LABELS = Map.ofEntries(
            Map.entry("kind", "What kind it is"),
            Map.entry("title", "What it is"),
            Map.entry("firstDay", "First day"),
            Map.entry("lastDay", "Last day"),
            Map.entry("wards", "The wards"),
            Map.entry("strands", "Whom it may touch"),
            Map.entry("source", "Where we know it from"),
            Map.entry("status", "Whether it is certain"),
            Map.entry("note", "The note"),
            Map.entry("watchFrom", "First day of the watch"),
            Map.entry("watchUntil", "Last day of the watch"),
            Map.entry("dueOn", "The day of the review"),
            Map.entry("seen", "What you saw"),
            Map.entry("finding", "What it means for the level"),
            Map.entry("proposal", "What the level should become, and why"));

    private EventFields() {}

    /** @throws org.concord.platform.Refusal 400 for what cannot be read */
    static EventRequest read(MultivaluedMap<String, String> form) {
        Typed typed = Typed.of(form);
        EventRequest request = new EventRequest(
                typed.text("kind"),
                typed.text("title"),
                typed.day("firstDay"),
                typed.day("lastDay"),
                List.copyOf(typed.all("wards")),
                List.copyOf(typed.all("strands")),
                typed.text("source"),
                typed.choice("status", EventStatus.class),
                typed.text("note"),
                typed.day("watchFrom"),
                typed.day("watchUntil"));
        typed.validation().refuseIfFailed();
        return request;
    }

    /** @throws org.concord.platform.Refusal 400 for what cannot be read */
    static EventReviewRequest review(MultivaluedMap<String, String> form) {
        Typed typed = Typed.of(form);
        EventReviewRequest request = new EventReviewRequest(
                typed.day("dueOn"),
                typed.text("seen"),
                typed.choice("finding", ReviewFinding.class),
                typed.text("proposal"));
        typed.validation().refuseIfFailed();
        return request;
    }

    /** The event as it stands in the fields of its form, unless these were sent; what was typed elsewhere on the page stays. */
    static Form over(TensionEventView now, Form form) {
        if (form.fields().containsKey("title")) {
            return form;
        }
        MultivaluedMap<String, String> fields = new MultivaluedHashMap<>();
        fields.putSingle("kind", now.kind());
        fields.putSingle("title", now.title());
        fields.putSingle("firstDay", now.firstDay().toString());
        fields.putSingle("lastDay", now.lastDay().toString());
        fields.put("wards", List.copyOf(now.wards()));
        fields.put("strands", List.copyOf(now.strands()));
        fields.putSingle("source", Objects.requireNonNullElse(now.source(), ""));
        fields.putSingle("status", now.statedStatus().name());
        fields.putSingle("note", Objects.requireNonNullElse(now.note(), ""));
        fields.putSingle("watchFrom", now.watchFrom().toString());
        fields.putSingle("watchUntil", now.watchUntil().toString());
        fields.putAll(form.fields());
        return new Form(fields, form.wrong());
    }
}
