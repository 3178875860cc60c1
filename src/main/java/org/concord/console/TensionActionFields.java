package org.concord.console;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.concord.casework.TaskState;
import org.concord.place.WorkingTime;
import org.concord.tension.TensionActionChangeRequest;
import org.concord.tension.TensionActionRequest;
import org.concord.tension.TensionActionView;
import org.concord.tension.TensionLink;
import org.jspecify.annotations.Nullable;

/** An action about tension in the fields of a form, and what a form says of one. */
@ApplicationScoped
class TensionActionFields {
    static final Map<String, String> LABELS = Map.of(
            "kind",
            "The kind",
            "what",
            "What is to be done",
            "wards",
            "The wards",
            "ownerId",
            "Who does it",
            "agency",
            "The agency",
            "dueAt",
            "The time it is due",
            "noticedAt",
            "The time it was noticed",
            "publicLine",
            "What may be said in public",
            "state",
            "Where it stands",
            "outcome",
            "What came of it");

    private static final String BECAUSE_KIND = "becauseKind";
    private static final String BECAUSE_ID = "becauseId";

    private final ActionFields fields;
    private final WorkingTime workingTime;

    TensionActionFields(ActionFields fields, WorkingTime workingTime) {
        this.fields = fields;
        this.workingTime = workingTime;
    }

    /** A form that knows why already: of the first of {@code observation}, {@code signal}, {@code event} and {@code rumour} that the address names. */
    Form because(MultivaluedMap<String, String> query) {
        Typed typed = Typed.of(query);
        return Stream.of(TensionLink.Kind.values())
                .flatMap(kind -> Stream.ofNullable(typed.id(name(kind)))
                        .map(id -> Form.holding(Map.of(BECAUSE_KIND, kind.name(), BECAUSE_ID, id.toString()))))
                .findFirst()
                .orElseGet(Form::empty);
    }

    /** Null if the form knows of nothing that it answers to. */
    static @Nullable TensionLink because(Typed typed) {
        TensionLink.Kind kind = typed.choice(BECAUSE_KIND, TensionLink.Kind.class);
        UUID id = typed.id(BECAUSE_ID);
        return kind == null || id == null ? null : new TensionLink(kind, id);
    }

    TensionActionRequest asNew(Typed typed) {
        typed.validation()
                .check(typed.text("kind") != null, "/kind", "has to be chosen")
                .check(typed.text("what") != null, "/what", "is needed");
        return new TensionActionRequest(
                typed.text("kind"),
                typed.text("what"),
                List.copyOf(typed.all("wards")),
                because(typed),
                typed.id("ownerId"),
                typed.text("agency"),
                typed.moment("dueAt", workingTime.zone()),
                typed.moment("noticedAt", workingTime.zone()),
                typed.text("publicLine"));
    }

    /** As it stands now. */
    Form of(TensionActionView view) {
        MultivaluedMap<String, String> all = new MultivaluedHashMap<>();
        all.add("what", view.what());
        all.add("ownerId", view.owner().id().toString());
        all.add("agency", Objects.requireNonNullElse(view.agency(), ""));
        all.add("dueAt", fields.local(view.dueAt()));
        all.add("state", view.state().name());
        all.add("outcome", Objects.requireNonNullElse(view.outcome(), ""));
        all.add("publicLine", Objects.requireNonNullElse(view.publicLine(), ""));
        return new Form(all, List.of());
    }

    /** Only what differs: the rest may be such as could not be asked for any more, like a time that is over. */
    TensionActionChangeRequest asChange(Typed typed, TensionActionView now) {
        UUID owner = typed.id("ownerId");
        TaskState state = typed.choice("state", TaskState.class);
        boolean silent = state == TaskState.DONE && now.state() != state && typed.text("outcome") == null;
        typed.validation().check(!silent, "/outcome", "is not said yet");
        return new TensionActionChangeRequest(
                ActionFields.changed(typed.text("what"), now.what()),
                now.owner().id().equals(owner) ? null : owner,
                ActionFields.changed(typed.text("agency"), now.agency()),
                fields.due(typed, now.dueAt()),
                state == now.state() ? null : state,
                ActionFields.changed(typed.text("outcome"), now.outcome()),
                ActionFields.changed(typed.text("publicLine"), now.publicLine()));
    }

    private static String name(TensionLink.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
