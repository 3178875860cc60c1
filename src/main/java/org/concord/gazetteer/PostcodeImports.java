package org.concord.gazetteer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.concord.platform.Authority;
import org.concord.platform.Problem;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;

/** The imports of postcodes. Read as values, so that progress is seen. */
@ApplicationScoped
public class PostcodeImports {
    private static final int LATEST = 20;

    private static final String SELECT = """
            SELECT i.id, i.edition, i.product, i.file_hash, i.file_bytes, i.state, i.line_done, i.accepted, i.terminated, i.rejected, CAST(i.errors AS text) AS errors,
              i.failure, i.started_at, i.started_by, i.moved_at, i.ended_at, r.edition IS NOT DISTINCT FROM i.edition AS in_force
            FROM postcode_import i JOIN postcode_register r USING (authority_id) WHERE authority_id = :authority""";

    private final Session store;
    private final ObjectMapper json;

    PostcodeImports(Session store, ObjectMapper json) {
        this.store = store;
        this.json = json;
    }

    /**
     * Where an import stands.
     *
     * @param edition under which its postcodes are kept
     * @param movedAt when a line was taken last
     */
    record Standing(int edition, String fileHash, Instant movedAt, PostcodeImportView view) {}

    /** What some lines add to an import. */
    record Progress(
            int lineDone, int accepted, int terminated, int rejected, List<PostcodeImportView.LineError> errors) {}

    /** Who begins or ends an import next waits until this transaction has ended. */
    void lockRegister() {
        store.createNativeQuery(
                        "SELECT version FROM postcode_register WHERE authority_id = :authority FOR UPDATE",
                        Integer.class)
                .setParameter("authority", Authority.ID)
                .getSingleResult();
    }

    void add(UUID id, StartPostcodes.Beginning beginning, Instant now) {
        store.createNativeMutationQuery("""
                        INSERT INTO postcode_import (id, authority_id, product, file_hash, file_bytes, state, line_done, accepted, terminated, rejected, errors, started_at, started_by, moved_at)
                        VALUES (:id, :authority, :product, :hash, :bytes, 'RUNNING', 0, 0, 0, 0, '[]', :now, :by, :now)""")
                .setParameter("id", id)
                .setParameter("authority", Authority.ID)
                .setParameter("product", beginning.product().name())
                .setParameter("hash", beginning.file().sha256())
                .setParameter("bytes", beginning.file().bytes())
                .setParameter("now", now)
                .setParameter("by", beginning.by())
                .executeUpdate();
    }

    Optional<Standing> find(UUID id) {
        return query(" AND i.id = :id")
                .setParameter("id", id)
                .getResultStream()
                .map(this::standing)
                .findFirst();
    }

    /** Held until the end of the transaction. */
    Standing lock(UUID id) {
        return standing(
                query(" AND i.id = :id FOR UPDATE OF i").setParameter("id", id).getSingleResult());
    }

    Optional<Standing> running() {
        return query(" AND i.state = 'RUNNING'")
                .getResultStream()
                .map(this::standing)
                .findFirst();
    }

    Optional<Standing> inForce() {
        return query(" AND i.edition = r.edition")
                .getResultStream()
                .map(this::standing)
                .findFirst();
    }

    /** The newest, as far as people look back. */
    public List<PostcodeImportView> latest() {
        return before(null, null, LATEST);
    }

    /** @throws org.concord.platform.Refusal 404 */
    public PostcodeImportView one(UUID id) {
        return find(id).map(Standing::view)
                .orElseThrow(() -> Problem.NOT_FOUND.because(Problem.NOT_FOUND.explanation()));
    }

    /** The newest first, from after the one given. */
    List<PostcodeImportView> before(@Nullable Instant startedAt, @Nullable UUID id, int most) {
        return query(
                        " AND (CAST(:at AS timestamptz) IS NULL OR (i.started_at, i.id) < (CAST(:at AS timestamptz), CAST(:id AS uuid))) ORDER BY i.started_at DESC, i.id DESC")
                .setParameter("at", startedAt == null ? null : startedAt.toString(), String.class)
                .setParameter("id", id == null ? null : id.toString(), String.class)
                .setMaxResults(most)
                .getResultStream()
                .map(row -> standing(row).view())
                .toList();
    }

    void move(UUID id, Progress progress, Instant now) {
        store.createNativeMutationQuery("""
                        UPDATE postcode_import SET line_done = :line, accepted = accepted + :accepted, terminated = terminated + :terminated,
                          rejected = rejected + :rejected, errors = errors || CAST(:errors AS jsonb), moved_at = :now WHERE id = :id""")
                .setParameter("line", progress.lineDone())
                .setParameter("accepted", progress.accepted())
                .setParameter("terminated", progress.terminated())
                .setParameter("rejected", progress.rejected())
                .setParameter("errors", written(progress.errors()))
                .setParameter("now", now)
                .setParameter("id", id)
                .executeUpdate();
    }

    void end(UUID id, PostcodeImportState how, @Nullable String failure, Instant now) {
        store.createNativeMutationQuery(
                        "UPDATE postcode_import SET state = :state, failure = :failure, ended_at = :now WHERE id = :id")
                .setParameter("state", how.name())
                .setParameter("failure", failure, String.class)
                .setParameter("now", now)
                .setParameter("id", id)
                .executeUpdate();
    }

    /** From now on look-ups are answered by this edition. */
    void putInForce(int edition) {
        store.createNativeMutationQuery(
                        "UPDATE postcode_register SET edition = :edition, version = version + 1 WHERE authority_id = :authority")
                .setParameter("edition", edition)
                .setParameter("authority", Authority.ID)
                .executeUpdate();
    }

    private NativeQuery<Tuple> query(String condition) {
        return store.createNativeQuery(SELECT + condition, Tuple.class).setParameter("authority", Authority.ID);
    }

    private Standing standing(Tuple row) {
        PostcodeImportView view = new PostcodeImportView(
                row.get("id", UUID.class),
                PostcodeImportState.valueOf(row.get("state", String.class)),
                PostcodeProduct.valueOf(row.get("product", String.class)),
                row.get("in_force", Boolean.class),
                row.get("file_bytes", Long.class),
                row.get("line_done", Integer.class),
                row.get("accepted", Integer.class),
                row.get("terminated", Integer.class),
                row.get("rejected", Integer.class),
                row.get("started_at", Instant.class),
                row.get("started_by", UUID.class),
                row.get("ended_at", Instant.class),
                row.get("failure", String.class),
                errors(row.get("errors", String.class)));
        return new Standing(
                row.get("edition", Integer.class),
                row.get("file_hash", String.class),
                row.get("moved_at", Instant.class),
                view);
    }

    private String written(List<PostcodeImportView.LineError> errors) {
        try {
            return json.writeValueAsString(errors);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<PostcodeImportView.LineError> errors(String text) {
        try {
            return List.of(json.readValue(text, PostcodeImportView.LineError[].class));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the errors of an import of postcodes cannot be read", e);
        }
    }
}
