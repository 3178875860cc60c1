package org.concord.casework;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.concord.access.CurrentActor;
import org.concord.platform.Cursor;
import org.concord.platform.Page;
import org.concord.platform.Problem;
import org.jspecify.annotations.Nullable;

/** The views of the queue that somebody can choose from. */
@ApplicationScoped
public class ConsultViews {
    private static final String LIST = "case-views";

    private final SavedQueries queries;
    private final SavedViews views;
    private final CurrentActor actor;

    ConsultViews(SavedQueries queries, SavedViews views, CurrentActor actor) {
        this.queries = queries;
        this.views = views;
        this.actor = actor;
    }

    /**
     * By name.
     *
     * @throws org.concord.platform.Refusal 400 for a cursor of another list, or if the view at which the last page ended is gone
     */
    public Page<SavedView> list(int limit, @Nullable String cursor) {
        UUID me = actor.person().id();
        Optional<SavedQuery> after = Cursor.read(cursor, LIST, 1, at -> UUID.fromString(at.getFirst()))
                .map(id -> queries.find(me, id)
                        .orElseThrow(() -> Problem.BAD_CURSOR.because(Problem.BAD_CURSOR.explanation())));
        List<SavedQuery> read = queries.page(me, after, limit + 1);
        Page<SavedQuery> page = Page.of(read, limit, last -> Cursor.write(LIST, last.id()));
        return new Page<>(views.of(page.items()), page.nextCursor());
    }

    /** Their own before those of others, each by name: what others share pushes nobody's own out of a short list. */
    public List<SavedView> ownFirst(int most) {
        return views.of(queries.ownFirst(actor.person().id(), most));
    }

    /** @throws org.concord.platform.Refusal 404 if there is no such view for the caller */
    public SavedView one(UUID id) {
        return queries.find(actor.person().id(), id).map(views::of).orElseThrow(CaseAtHand::notFound);
    }
}
