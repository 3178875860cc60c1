package org.concord.console;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.concord.tension.ObservationBasis;
import org.concord.tension.ObservationCertainty;
import org.concord.tension.ObservationMarking;
import org.concord.tension.ObservationRequest;
import org.concord.tension.ObservationSource;
import org.concord.tension.ReviewOutcome;
import org.concord.tension.ReviewRequest;

/** Observations and their reviews in the fields of forms. Pure. */
final class ObservationFields {
    static final Map<String, String> LABELS = Map.ofEntries(
            Map.entry("basis", "What kind of thing it is"),
            Map.entry("text", "What was observed"),
            Map.entry("wards", "The wards"),
            Map.entry("source", "How you know of it"),
            Map.entry("certainty", "How sure it is"),
            Map.entry("indicators", "The signs"),
            Map.entry("community", "Whom it concerns"),
            Map.entry("observedOn", "The day"),
            Map.entry("reviewBy", "The day to look again"),
            Map.entry("marking", "Who may see it"),
            Map.entry("sharedWith", "Who else sees it"),
            Map.entry("week", "The week"),
            Map.entry("outcome", "Whether it still holds"),
            Map.entry("note", "The note"));

    private ObservationFields() {}

    static ObservationRequest observation(Typed typed) {
        UUID shared = typed.id("sharedWith");
        ObservationRequest request = new ObservationRequest(
                typed.choice("basis", ObservationBasis.class),
                typed.choice("source", ObservationSource.class),
                typed.choice("certainty", ObservationCertainty.class),
                List.copyOf(typed.all("wards")),
                List.copyOf(typed.all("indicators")),
                typed.text("text"),
                typed.text("community"),
                null,
                null,
                typed.day("observedOn"),
                typed.day("reviewBy"),
                typed.choice("marking", ObservationMarking.class),
                shared == null ? null : List.of(shared));
        typed.validation().refuseIfFailed();
        return request;
    }

    static ObservationRequest nil(Typed typed) {
        return new ObservationRequest(
                null,
                null,
                null,
                List.copyOf(typed.all("wards")),
                null,
                typed.text("text"),
                null,
                true,
                typed.text("week"),
                null,
                null,
                null,
                null);
    }

    static ReviewRequest review(Typed typed) {
        ReviewRequest request = new ReviewRequest(
                typed.choice("outcome", ReviewOutcome.class),
                typed.text("note"),
                typed.day("reviewBy"),
                typed.choice("source", ObservationSource.class),
                typed.choice("certainty", ObservationCertainty.class));
        typed.validation().refuseIfFailed();
        return request;
    }
}
