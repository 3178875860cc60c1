package org.concord.console;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.concord.tension.LineDecisionRequest;
import org.concord.tension.RumourChangeRequest;
import org.concord.tension.RumourChannel;
import org.concord.tension.RumourRequest;
import org.concord.tension.RumourSpread;
import org.concord.tension.RumourStatus;
import org.concord.tension.RumourView;

/** The fields of a rumour, of the line against it, and of the decision on that. */
final class RumourFields {
    static final Map<String, String> LABELS = Map.ofEntries(
            Map.entry("text", "What is said"),
            Map.entry("firstSeenAt", "When it was first seen"),
            Map.entry("channels", "How it goes round"),
            Map.entry("area", "The area"),
            Map.entry("wards", "The wards"),
            Map.entry("spread", "How far it has gone"),
            Map.entry("status", "Whether it is true"),
            Map.entry("known", "What we know"),
            Map.entry("line", "The line"),
            Map.entry("publishedWhere", "Where it was said"),
            Map.entry("nextReview", "The day of the next review"),
            Map.entry("approve", "Your decision"),
            Map.entry("reason", "The reason"));

    private RumourFields() {}

    /** @throws org.concord.platform.Refusal 400 for what cannot be read */
    static RumourRequest asNew(MultivaluedMap<String, String> form, ZoneId zone) {
        Typed typed = Typed.of(form);
        RumourRequest request = new RumourRequest(
                typed.text("text"),
                typed.moment("firstSeenAt", zone),
                List.copyOf(typed.choices("channels", RumourChannel.class)),
                typed.text("area"),
                List.copyOf(typed.all("wards")),
                typed.choice("spread", RumourSpread.class),
                typed.choice("status", RumourStatus.class),
                typed.text("known"),
                typed.text("line"),
                typed.day("nextReview"));
        typed.validation().refuseIfFailed();
        return request;
    }

    /** All fields of the form: one that is empty empties. */
    static RumourChangeRequest asChange(MultivaluedMap<String, String> form) {
        Typed typed = Typed.of(form);
        LocalDate review = typed.day("nextReview");
        boolean noReview = review == null && typed.text("nextReview") == null;
        RumourChangeRequest request = new RumourChangeRequest(
                Objects.requireNonNullElse(typed.text("text"), ""),
                List.copyOf(typed.choices("channels", RumourChannel.class)),
                Objects.requireNonNullElse(typed.text("area"), ""),
                List.copyOf(typed.all("wards")),
                typed.choice("spread", RumourSpread.class),
                typed.choice("status", RumourStatus.class),
                Objects.requireNonNullElse(typed.text("known"), ""),
                null,
                form.containsKey("publishedWhere")
                        ? Objects.requireNonNullElse(typed.text("publishedWhere"), "")
                        : null,
                review,
                noReview ? Boolean.TRUE : null);
        typed.validation().refuseIfFailed();
        return request;
    }

    /** The line alone; empty = nothing is to be said. */
    static RumourChangeRequest asLine(MultivaluedMap<String, String> form) {
        String line = Objects.requireNonNullElse(Typed.of(form).text("line"), "");
        return new RumourChangeRequest(null, null, null, null, null, null, null, line, null, null, null);
    }

    static LineDecisionRequest decision(MultivaluedMap<String, String> form) {
        Typed typed = Typed.of(form);
        Boolean approve = typed.yes("approve");
        typed.validation().check(approve != null, "/approve", "has to be chosen");
        LineDecisionRequest request = new LineDecisionRequest(typed.id("lineId"), approve, typed.text("reason"));
        typed.validation().refuseIfFailed();
        return request;
    }

    /** The rumour as it stands in the fields of its forms, but for those that were sent. */
    static Form over(RumourView now, Form form) {
        MultivaluedMap<String, String> fields = new MultivaluedHashMap<>();
        if (!form.fields().containsKey("text")) {
            fields.putSingle("text", now.text());
            fields.put("channels", now.channels().stream().map(Enum::name).toList());
            fields.putSingle("area", Objects.requireNonNullElse(now.area(), ""));
            fields.put("wards", List.copyOf(now.wards()));
            fields.putSingle("spread", now.spread().name());
            fields.putSingle("status", now.status().name());
            fields.putSingle("known", Objects.requireNonNullElse(now.known(), ""));
            fields.putSingle(
                    "nextReview",
                    now.nextReview() == null ? "" : now.nextReview().toString());
        }
        if (now.line() != null) {
            fields.putSingle("line", now.line().text());
            String where = now.line().publishedWhere();
            fields.putSingle("publishedWhere", Objects.requireNonNullElse(where, ""));
        }
        fields.putAll(form.fields());
        return new Form(fields, form.wrong());
    }
}
