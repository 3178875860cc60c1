package org.concord.console;

import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.RequestScoped;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.concord.casework.CaseItem;
import org.concord.casework.CaseSummary;
import org.concord.casework.ConsultViews;
import org.concord.casework.SavedView;
import org.concord.platform.Browser;
import org.concord.platform.Page;
import org.jspecify.annotations.Nullable;

/** The page of the queue: a list, what a search found, or what was wrong with what was asked. */
@RequestScoped
class QueueScreens {
    /** As many as anybody looks over; the others are on the page of the views. */
    private static final int VIEWS = 30;

    private static final List<Choice> ORDERS = List.of(
            new Choice("priority", "Most pressing"),
            new Choice("due", "Due"),
            new Choice("received", "Newest"),
            new Choice("updated", "Last changed"));

    private final Screens screens;
    private final QueueRows rows;
    private final QueuePanel panel;
    private final QueueTags tags;
    private final ConsultViews views;

    QueueScreens(Screens screens, QueueRows rows, QueuePanel panel, QueueTags tags, ConsultViews views) {
        this.screens = screens;
        this.rows = rows;
        this.panel = panel;
        this.tags = tags;
        this.views = views;
    }

    /** An order of the list, or a view of it. */
    public record Way(String label, String value, String address, boolean chosen) {}

    TemplateInstance list(QueueQuery query, Page<CaseItem> page, CaseSummary summary, Form form) {
        String next = page.nextCursor();
        return of(query, summary, form)
                .data("listed", true)
                .data("rows", rows.of(page.items()))
                .data(
                        "next",
                        next == null
                                ? null
                                : query.kept().with(QueueQuery.CURSOR, next).address());
    }

    /** @param words what was looked for, which stands in forms alone */
    TemplateInstance found(QueueQuery query, String words, boolean later, Page<CaseItem> page) {
        return of(query, null, Form.empty())
                .data("searching", true)
                .data("words", words)
                .data("later", later)
                .data("listed", true)
                .data("rows", rows.of(page.items()))
                .data("next", page.nextCursor());
    }

    /** @param words empty if none were looked for */
    TemplateInstance refused(QueueQuery query, String words, Form form) {
        return of(query, null, form).data("searching", !words.isEmpty()).data("words", words);
    }

    private TemplateInstance of(QueueQuery query, @Nullable CaseSummary summary, Form form) {
        return screens.wide("queue")
                .data("form", form)
                .data("searching", false)
                .data("words", "")
                .data("listed", false)
                .data("rows", List.of())
                .data("next", null)
                .data("later", query.has(QueueQuery.CURSOR))
                .data("start", query.kept().address())
                .data("sorted", query.first(QueueQuery.SORT))
                .data("unsorted", query.filters().fields())
                .data("all", QueueQuery.PATH)
                .data("summary", summary)
                .data("panel", panel.of(query, summary))
                .data("tags", tags.of(query))
                .data("orders", orders(query))
                .data("fields", query.kept().fields())
                .data("views", views(query))
                .data("once", Browser.newSecret());
    }

    private static List<Way> orders(QueueQuery query) {
        String chosen = query.has(QueueQuery.SORT) ? query.first(QueueQuery.SORT) : "priority";
        return ORDERS.stream()
                .map(order -> new Way(
                        order.label(),
                        order.value(),
                        query.kept().with(QueueQuery.SORT, order.value()).address(),
                        order.value().equals(chosen)))
                .toList();
    }

    /** Those that everybody has, then the officer's own, then what others share. */
    private List<Way> views(QueueQuery query) {
        QueueQuery none = new QueueQuery(Map.of());
        Stream<Way> standing = Stream.of(
                way("All open", none, query),
                way("Mine", none.with("assignee", "me"), query),
                way("Nobody’s", none.with("assignee", "none"), query),
                way("Overdue", none.with("overdue", "true"), query));
        Stream<Way> kept = views.ownFirst(VIEWS).stream().map(view -> way(view, query));
        return Stream.concat(standing, kept).toList();
    }

    private static Way way(SavedView view, QueueQuery query) {
        return way(view.name(), new QueueQuery(view.query()), query);
    }

    private static Way way(String label, QueueQuery view, QueueQuery asked) {
        return new Way(label, "", view.address(), asked.asksFor(view));
    }
}
