package org.concord.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.concord.access.Actor;
import org.concord.partner.RowWarning;
import org.concord.platform.FieldError;
import org.concord.platform.OneColumn;
import org.hibernate.LockMode;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** The imports, and their rows as far as they are listed. Outside a transaction they are read as values, so that progress is seen. */
@ApplicationScoped
class ImportRuns {
    private final Session store;
    private final ObjectMapper json;

    ImportRuns(Session store, ObjectMapper json) {
        this.store = store;
        this.json = json;
    }

    /** Where an import stands. */
    record Standing(Actor.PartnerSystem partner, ImportFormat format, int lineDone, ImportView view) {
        boolean isRunning() {
            return view.state() == ImportState.RUNNING;
        }
    }

    /** An import of another file of this partner that is running; who asks next waits until this transaction has ended. */
    Optional<UUID> lockAndFindOther(Actor.PartnerSystem partner, String file) {
        OneColumn.of(store, "SELECT 1 FROM partner WHERE id = :partner FOR NO KEY UPDATE", Integer.class)
                .setParameter("partner", partner.id())
                .getSingleResult();
        return store.createSelectionQuery(
                        "select id from ImportRun where partner = :partner and state = RUNNING and (file is null or file <> :file)",
                        UUID.class)
                .setParameter("partner", partner.id())
                .setParameter("file", file)
                .setMaxResults(1)
                .uniqueResultOptional();
    }

    void add(ImportRun run) {
        store.persist(run);
    }

    /** Held until the end of the transaction. */
    ImportRun lock(UUID id) {
        return store.find(ImportRun.class, id, LockMode.PESSIMISTIC_WRITE);
    }

    void list(ImportRun run, RowOutcome outcome) {
        store.persist(new ImportRow(run.id(), outcome, text(outcome.warnings()), text(outcome.errors())));
    }

    Optional<Standing> standing(UUID id) {
        String query = """
                select partner, format, lineDone, id, state, counts.accepted, counts.duplicates, counts.rejected, startedAt, endedAt, failure
                from ImportRun where id = :id""";
        return store.createSelectionQuery(query, Tuple.class)
                .setParameter("id", id)
                .uniqueResultOptional()
                .map(ImportRuns::standing);
    }

    /** By line, from after the one given. */
    List<ImportRowView> rows(UUID id, int after, int most) {
        String query = """
                select id.line, outcome, reference, differs, warnings, errors
                from ImportRow where id.run = :id and id.line > :after order by id.line""";
        return store.createSelectionQuery(query, Tuple.class)
                .setParameter("id", id)
                .setParameter("after", after)
                .setMaxResults(most)
                .getResultStream()
                .map(this::row)
                .toList();
    }

    private static Standing standing(Tuple run) {
        ImportView view = new ImportView(
                run.get(3, UUID.class),
                run.get(4, ImportState.class),
                false,
                run.get(5, Integer.class),
                run.get(6, Integer.class),
                run.get(7, Integer.class),
                run.get(8, Instant.class),
                run.get(9, Instant.class),
                run.get(10, String.class),
                null);
        return new Standing(
                new Actor.PartnerSystem(run.get(0, UUID.class)),
                run.get(1, ImportFormat.class),
                run.get(2, Integer.class),
                view);
    }

    private ImportRowView row(Tuple row) {
        ImportOutcome outcome = row.get(1, ImportOutcome.class);
        return new ImportRowView(
                row.get(0, Integer.class),
                outcome,
                row.get(2, String.class),
                ImportRowView.differs(outcome, row.get(3, Boolean.class)),
                list(row.get(4, String.class), RowWarning[].class),
                list(row.get(5, String.class), FieldError[].class));
    }

    private @Nullable String text(List<?> list) {
        try {
            return list.isEmpty() ? null : json.writeValueAsString(list);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what came of a row cannot be written");
        }
    }

    private <T> List<T> list(@Nullable String text, Class<T[]> type) {
        try {
            return text == null ? List.of() : List.of(json.readValue(text, type));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what came of a row cannot be read");
        }
    }
}
