package org.concord.place;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.concord.platform.Authority;
import org.concord.platform.Start;
import org.hibernate.Session;

/** The register of strands, held in memory; the dates decide which code can be chosen on a day. */
@ApplicationScoped
public class Strands {
    private final Session store;
    private volatile List<Strand> all = List.of();
    private volatile Map<Integer, Strand> byId = Map.of();

    Strands(Session store) {
        this.store = store;
    }

    @ActivateRequestContext
    void load(@Observes @Priority(Start.REFERENCE_DATA) StartupEvent start) {
        String query = "SELECT id, code, label, monitored_nationally, monitored_locally, valid_from, valid_to FROM strand WHERE authority_id = :authority ORDER BY position, valid_from";
        all = store.createNativeQuery(query, Tuple.class)
                .setParameter("authority", Authority.ID)
                .getResultStream()
                .map(Strands::read)
                .toList();
        byId = all.stream().collect(Collectors.toMap(Strand::id, known -> known));
    }

    public List<Strand> on(LocalDate day) {
        return all.stream().filter(known -> known.isValidOn(day)).toList();
    }

    /** The one of that code which can be chosen on the day. */
    public Optional<Strand> find(String code, LocalDate day) {
        return all.stream().filter(known -> known.code().equals(code) && known.isValidOn(day)).findFirst();
    }

    public Strand byId(int id) {
        return Objects.requireNonNull(byId.get(id), "strand");
    }

    private static Strand read(Tuple row) {
        return new Strand(
                row.get("id", Number.class).intValue(),
                row.get("code", String.class),
                row.get("label", String.class),
                row.get("monitored_nationally", Boolean.class),
                row.get("monitored_locally", Boolean.class),
                row.get("valid_from", LocalDate.class),
                row.get("valid_to", LocalDate.class));
    }
}
