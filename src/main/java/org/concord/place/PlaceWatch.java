package org.concord.place;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.Tuple;
import org.concord.platform.Authority;
import org.concord.platform.Loop;
import org.concord.platform.Start;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/**
 * Sees to it that what is held in memory of wards, boundaries, postcodes and codes is what the store has: at once after a change by this
 * process, within {@link PlaceConfig#lookForChangesEvery()} after one by another replica.
 */
@ApplicationScoped
public class PlaceWatch {
    private final Session store;
    private final PlaceConfig config;
    private final Wards wards;
    private final Boundaries boundaries;
    private final Postcodes postcodes;
    private final CodeRegisters codes;
    private int seenWards = -1;
    private @Nullable Loop loop;

    PlaceWatch(
            Session store,
            PlaceConfig config,
            Wards wards,
            Boundaries boundaries,
            Postcodes postcodes,
            CodeRegisters codes) {
        this.store = store;
        this.config = config;
        this.wards = wards;
        this.boundaries = boundaries;
        this.postcodes = postcodes;
        this.codes = codes;
    }

    @ActivateRequestContext
    void load(@Observes @Priority(Start.REFERENCE_DATA) StartupEvent start) {
        look();
    }

    void start(@Observes @Priority(Start.WORKERS) StartupEvent event) {
        loop = Loop.start("place-watch", () -> {
            Thread.sleep(config.lookForChangesEvery());
            look();
        });
    }

    void stop(@Observes ShutdownEvent event) {
        if (loop != null) {
            loop.stop();
        }
    }

    /** Not within the transaction of a change, which does not show yet what comes of it. */
    @ActivateRequestContext
    public synchronized void look() {
        // The versions first: if something changes while it is read, it is read again next time.
        Tuple versions = store.createNativeQuery("""
                        SELECT w.version AS wards, p.version AS postcodes, c.version AS codes FROM ward_register w
                        JOIN postcode_register p USING (authority_id) JOIN code_register c USING (authority_id) WHERE authority_id = :authority""", Tuple.class)
                .setParameter("authority", Authority.ID)
                .getSingleResult();
        int version = Columns.number(versions.get("wards"));
        if (version != seenWards) {
            wards.reload();
            boundaries.reload();
            seenWards = version;
        }
        postcodes.nowAt(Columns.number(versions.get("postcodes")));
        codes.nowAt(Columns.number(versions.get("codes")));
    }
}
