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

/** The register of incident types, held in memory; the dates decide which code can be chosen on a day. */
@ApplicationScoped
public class IncidentTypes {
    private final Session store;
    private volatile List<IncidentType> all = List.of();
    private volatile Map<Integer, IncidentType> byId = Map.of();

    IncidentTypes(Session store) {
        this.store = store;
    }

    @ActivateRequestContext
    void load(@Observes @Priority(Start.REFERENCE_DATA) StartupEvent start) {
        String query = "SELECT id, code, label, valid_from, valid_to FROM incident_type WHERE authority_id = :authority ORDER BY position, valid_from";
        all = store.createNativeQuery(query, Tuple.class)
                .setParameter("authority", Authority.ID)
                .getResultStream()
                .map(IncidentTypes::read)
                .toList();
        byId = all.stream().collect(Collectors.toMap(IncidentType::id, known -> known));
    }

    public List<IncidentType> on(LocalDate day) {
        return all.stream().filter(known -> known.isValidOn(day)).toList();
    }

    /** The one of that code which can be chosen on the day. */
    public Optional<IncidentType> find(String code, LocalDate day) {
        return all.stream().filter(known -> known.code().equals(code) && known.isValidOn(day)).findFirst();
    }

    public IncidentType byId(int id) {
        return Objects.requireNonNull(byId.get(id), "incident_type");
    }

    private static IncidentType read(Tuple row) {
        return new IncidentType(
                row.get("id", Number.class).intValue(),
                row.get("code", String.class),
                row.get("label", String.class),
                row.get("valid_from", LocalDate.class),
                row.get("valid_to", LocalDate.class));
    }
}
