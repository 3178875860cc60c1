package org.concord.console;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.concord.casework.TaskState;
import org.concord.place.WorkingTime;
import org.concord.referral.ActionChangeRequest;
import org.concord.referral.ActionRequest;
import org.concord.referral.ActionView;
import org.jspecify.annotations.Nullable;

/** An action in the fields of a form, and what a form says of one. */
@ApplicationScoped
class ActionFields {
    static final Map<String, String> LABELS = Map.of(
            "kind",
            "The kind",
            "what",
            "What is to be done",
            "ownerId",
            "Who does it",
            "dueAt",
            "The time it is due",
            "noticedAt",
            "The time it was noticed",
            "charterPoints",
            "The points of the Charter",
            "publicLine",
            "What may be said in public",
            "state",
            "Where it stands",
            "outcome",
            "What came of it");

    private static final String NUMBER = "\\d{1,4}";
    private static final DateTimeFormatter FIELD = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm", Locale.UK);

    private final WorkingTime workingTime;

    ActionFields(WorkingTime workingTime) {
        this.workingTime = workingTime;
    }

    /** As it stands now. */
    Form of(ActionView view) {
        MultivaluedMap<String, String> fields = new MultivaluedHashMap<>();
        fields.add("what", view.what());
        fields.add("ownerId", view.owner().id().toString());
        fields.add("dueAt", local(view.dueAt()));
        fields.add("state", view.state().name());
        fields.add("outcome", Objects.requireNonNullElse(view.outcome(), ""));
        fields.add("publicLine", Objects.requireNonNullElse(view.publicLine(), ""));
        view.charterPoints().forEach(point -> fields.add("charterPoints", point.toString()));
        return new Form(fields, List.of());
    }

    ActionRequest asNew(Typed typed) {
        typed.validation()
                .check(typed.text("kind") != null, "/kind", "has to be chosen")
                .check(typed.text("what") != null, "/what", "is needed");
        List<Integer> points = points(typed);
        return new ActionRequest(
                typed.text("kind"),
                typed.text("what"),
                typed.id("ownerId"),
                typed.moment("dueAt", workingTime.zone()),
                typed.moment("noticedAt", workingTime.zone()),
                points.isEmpty() ? null : List.copyOf(points),
                typed.text("publicLine"));
    }

    /** Only what differs: the rest may be such as could not be asked for any more, like a time that is over. */
    ActionChangeRequest asChange(Typed typed, ActionView now) {
        List<Integer> points = points(typed);
        boolean samePoints = points.equals(now.charterPoints());
        typed.validation().check(samePoints || !points.isEmpty(), "/charterPoints", "are at least one");
        UUID owner = typed.id("ownerId");
        TaskState state = typed.choice("state", TaskState.class);
        boolean silent = state == TaskState.DONE && now.state() != state && typed.text("outcome") == null;
        typed.validation().check(!silent, "/outcome", "is not said yet");
        return new ActionChangeRequest(
                changed(typed.text("what"), now.what()),
                now.owner().id().equals(owner) ? null : owner,
                due(typed, now.dueAt()),
                state == now.state() ? null : state,
                changed(typed.text("outcome"), now.outcome()),
                samePoints ? null : List.copyOf(points),
                changed(typed.text("publicLine"), now.publicLine()));
    }

    /** The field knows no seconds: what it shows is the same time. */
    @Nullable
    Instant due(Typed typed, Instant now) {
        typed.validation().check(typed.text("dueAt") != null, "/dueAt", "is needed");
        Instant due = typed.moment("dueAt", workingTime.zone());
        return due == null || local(due).equals(local(now)) ? null : due;
    }

    /** As the field of a browser shows it. */
    String local(Instant moment) {
        return FIELD.format(moment.atZone(workingTime.zone()));
    }

    /** Null if nothing else was typed than what stands there. */
    static @Nullable String changed(@Nullable String typed, @Nullable String now) {
        String said = Objects.requireNonNullElse(typed, "");
        String before = Objects.requireNonNullElse(now, "").strip().replace("\r\n", "\n");
        return said.equals(before) ? null : said;
    }

    private static List<Integer> points(Typed typed) {
        List<String> all = typed.all("charterPoints");
        boolean numbers = all.stream().allMatch(one -> one.matches(NUMBER));
        typed.validation().check(numbers, "/charterPoints", "are chosen from the list");
        return numbers ? all.stream().map(Integer::valueOf).sorted().toList() : List.of();
    }
}
