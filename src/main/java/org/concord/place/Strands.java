package org.concord.place;

import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Singleton;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.concord.platform.Authority;
import org.hibernate.Session;

/**
 * The register of strands, held in memory: {@link PlaceWatch} reads it again when somebody has changed it. Asked for each row of a list, and so
 * without a proxy in between.
 */
@Singleton
public class Strands {
    private final Session store;
    private volatile Register<Strand> all = Register.of(Stream.empty());

    Strands(Session store) {
        this.store = store;
    }

    @ActivateRequestContext
    void reload() {
        all = Register.of(store.createNativeQuery("""
                        SELECT id, code, label, monitored_nationally, monitored_locally, valid_from, valid_to, position FROM strand
                        WHERE authority_id = :authority ORDER BY code IN ('OTHER', 'UNKNOWN'), position, id""", Tuple.class)
                .setParameter("authority", Authority.ID)
                .getResultStream()
                .map(Strands::strand));
    }

    /** Those that stand on a day, in the order in which they are shown: what names nothing comes last. */
    public List<Strand> on(LocalDate day) {
        return all.on(day);
    }

    /** The one of that code, also if it is not in use any more, or not yet. */
    public Optional<Strand> byCode(String code) {
        return all.byCode(code);
    }

    public Strand byId(int id) {
        return all.byId(id).orElseGet(() -> addedElsewhere(id));
    }

    /** Another replica has just taken in a new one, and a report that names it. */
    private Strand addedElsewhere(int id) {
        reload();
        return all.byId(id).orElseThrow(() -> new IllegalStateException("no such id in the register"));
    }

    private static Strand strand(Tuple row) {
        return new Strand(
                Columns.number(row.get("id")),
                row.get("code", String.class),
                row.get("label", String.class),
                row.get("monitored_nationally", Boolean.class),
                row.get("monitored_locally", Boolean.class),
                Columns.date(row.get("valid_from")),
                Columns.dateOrNull(row.get("valid_to")),
                Columns.number(row.get("position")));
    }
}
