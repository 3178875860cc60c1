package org.concord.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.concord.evidence.SealedFile;
import org.concord.platform.DataKey;
import org.concord.platform.DataKeys;
import org.concord.platform.OneColumn;
import org.hibernate.Session;
import org.hibernate.query.SelectionQuery;
import org.jspecify.annotations.Nullable;

/** The files of reports, for those whose scope was checked before. What an erased report had is not found any more. */
@ApplicationScoped
public class Attachments {
    private static final String WITH_COPY =
            "select a, c from Attachment a left join AttachmentCopy c on c.attachment = a.id where ";

    private final Session store;
    private final DataKeys keys;

    Attachments(Session store, DataKeys keys) {
        this.store = store;
        this.keys = keys;
    }

    /**
     * One file, and how to read it and its copy.
     *
     * @param noCopy whether it is known that there can be no copy to be shown
     */
    public record Kept(
            UUID id,
            UUID report,
            AttachmentState state,
            SealedFile original,
            Optional<SealedFile> copy,
            boolean noCopy) {

        /** Whether a copy to be shown is still to be made. */
        public boolean lacksCopy() {
            return state.isOpen() && original.kind().isShowable() && copy.isEmpty() && !noCopy;
        }
    }

    private record Row(Attachment file, @Nullable AttachmentCopy copy) {
        static Row of(Tuple tuple) {
            return new Row(tuple.get(0, Attachment.class), tuple.get(1, AttachmentCopy.class));
        }

        boolean noCopy() {
            return copy != null && copy.isNone();
        }
    }

    /** By report, each in the order received. */
    Map<UUID, List<AttachmentView>> views(Collection<UUID> reports) {
        return rows(WITH_COPY + "a.report in :reports order by a.receivedAt, a.id")
                .setParameterList("reports", reports)
                .getResultStream()
                .map(Row::of)
                .collect(Collectors.groupingBy(
                        row -> row.file().report(),
                        Collectors.mapping(row -> row.file().view(row.noCopy()), Collectors.toList())));
    }

    /** The files of these reports, the oldest first. */
    public List<AttachmentItem> page(Collection<UUID> reports, Instant after, UUID afterId, int most) {
        List<Row> rows = rows(WITH_COPY
                        + "a.report in :reports and (a.receivedAt, a.id) > (:at, :id) order by a.receivedAt, a.id")
                .setParameterList("reports", reports)
                .setParameter("at", after)
                .setParameter("id", afterId)
                .setMaxResults(most)
                .getResultStream()
                .map(Row::of)
                .toList();
        if (rows.isEmpty()) {
            return List.of();
        }
        Map<UUID, String> references = references(rows);
        Map<UUID, DataKey> opening =
                keys.findAll(rows.stream().map(row -> row.file().dataKey()).collect(Collectors.toSet()));
        return rows.stream()
                .filter(row -> opening.containsKey(row.file().dataKey()))
                .map(row -> row.file()
                        .item(
                                references.get(row.file().report()),
                                opening.get(row.file().dataKey()),
                                row.noCopy()))
                .toList();
    }

    /** As its list shows it. */
    public Optional<AttachmentItem> item(UUID id) {
        return rows(WITH_COPY + "a.id = :id")
                .setParameter("id", id)
                .uniqueResultOptional()
                .map(Row::of)
                .flatMap(row -> keys.find(row.file().dataKey()).map(key -> row.file()
                        .item(references(List.of(row)).get(row.file().report()), key, row.noCopy())));
    }

    public Optional<Kept> find(UUID id) {
        return rows(WITH_COPY + "a.id = :id")
                .setParameter("id", id)
                .uniqueResultOptional()
                .map(Row::of)
                .flatMap(row -> keys.find(row.file().dataKey()).map(key -> kept(row, key)));
    }

    /** Those of the stored objects that belong to no file. */
    public List<UUID> unknown(Collection<UUID> objects) {
        return OneColumn.of(store, """
                        SELECT object FROM unnest(CAST(:objects AS uuid[])) object WHERE NOT EXISTS (SELECT FROM attachment a WHERE a.id = object)
                        AND NOT EXISTS (SELECT FROM attachment_copy c WHERE c.object_id = object)""", UUID.class)
                .setParameter("objects", objects.stream().map(UUID::toString).toArray(String[]::new))
                .getResultList();
    }

    private SelectionQuery<Tuple> rows(String query) {
        return store.createSelectionQuery(query, Tuple.class);
    }

    private Map<UUID, String> references(List<Row> rows) {
        return store.createSelectionQuery("select id, reference from Report where id in :ids", Tuple.class)
                .setParameterList(
                        "ids", rows.stream().map(row -> row.file().report()).collect(Collectors.toSet()))
                .getResultStream()
                .collect(Collectors.toMap(row -> row.get(0, UUID.class), row -> row.get(1, String.class)));
    }

    private static Kept kept(Row row, DataKey key) {
        Attachment file = row.file();
        SealedFile original = new SealedFile(
                file.id(), AttachmentSeal.keyOf(key, file.id(), file.fileKey()), file.kind(), file.size());
        Optional<SealedFile> copy = Optional.ofNullable(row.copy()).flatMap(made -> made.file(key));
        return new Kept(file.id(), file.report(), file.state(), original, copy, row.noCopy());
    }
}
