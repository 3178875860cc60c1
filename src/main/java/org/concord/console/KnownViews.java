package org.concord.console;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.stream.Collectors;
import org.concord.access.CurrentActor;
import org.concord.casework.ConsultViews;
import org.concord.casework.SavedView;
import org.concord.platform.Page;
import org.jspecify.annotations.Nullable;

/** The views of the queue that somebody can choose from, with what each asks in words. */
@ApplicationScoped
class KnownViews {
    static final String PATH = QueueQuery.PATH + "/views";

    private final ConsultViews consult;
    private final QueueTags tags;
    private final CurrentActor actor;

    KnownViews(ConsultViews consult, QueueTags tags, CurrentActor actor) {
        this.consult = consult;
        this.tags = tags;
        this.actor = actor;
    }

    /**
     * One view.
     *
     * @param asks its filters in words; empty for the queue as it is
     * @param owner null if it is the caller's own
     */
    public record Row(
            UUID id,
            String name,
            String address,
            String asks,
            boolean shared,
            @Nullable String owner) {}

    Page<Row> page(@Nullable String cursor) {
        return consult.list(Page.DEFAULT_LIMIT, cursor).map(this::row);
    }

    /** @throws org.concord.platform.Refusal 404 if there is no such view for the caller */
    SavedView one(UUID id) {
        return consult.one(id);
    }

    boolean isMine(SavedView view) {
        return view.owner().id().equals(actor.person().id());
    }

    static String address(SavedView view) {
        return new QueueQuery(view.query()).address();
    }

    Row row(SavedView view) {
        String asks = tags.of(new QueueQuery(view.query())).stream()
                .map(QueueTags.Tag::text)
                .collect(Collectors.joining(", "));
        String owner = view.owner().name();
        return new Row(
                view.id(),
                view.name(),
                address(view),
                asks,
                view.shared(),
                isMine(view) ? null : owner == null ? "somebody who has left" : owner);
    }
}
