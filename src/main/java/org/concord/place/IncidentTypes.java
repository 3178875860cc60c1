package org.concord.place;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.concord.platform.Authority;
import org.concord.platform.Start;
import org.hibernate.Session;

/** The register of kinds of incident, held in memory. Asked for each row of a list, and so without a proxy in between. */
@Singleton
public class IncidentTypes {
    private final Session store;
    private volatile Register<IncidentType> all = Register.of(Stream.empty());

    IncidentTypes(Session store) {
        this.store = store;
    }

    @ActivateRequestContext
    void load(@Observes @Priority(Start.REFERENCE_DATA) StartupEvent start) {
        all = Register.of(store.createNativeQuery("""
                        SELECT id, code, label, valid_from, valid_to, position FROM incident_type
                        WHERE authority_id = :authority ORDER BY position, valid_from""", Tuple.class)
                .setParameter("authority", Authority.ID)
                .getResultStream()
                .map(IncidentTypes::incidentType));
    }

    /** Those that stand on a day, in the order in which they are shown. */
    public List<IncidentType> on(LocalDate day) {
        return all.on(day);
    }

    /** The one of that code that stands today or stood last. */
    public Optional<IncidentType> byCode(String code) {
        return all.byCode(code);
    }

    public IncidentType byId(int id) {
        return all.byId(id);
    }

    private static IncidentType incidentType(Tuple row) {
        return new IncidentType(
                Columns.number(row.get("id")),
                row.get("code", String.class),
                row.get("label", String.class),
                Columns.date(row.get("valid_from")),
                Columns.dateOrNull(row.get("valid_to")),
                Columns.number(row.get("position")));
    }
}
