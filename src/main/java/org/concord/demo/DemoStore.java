package org.concord.demo;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Observes;
import java.util.UUID;
import org.concord.platform.OneColumn;
import org.concord.platform.PlatformConfig;
import org.concord.platform.Start;
import org.hibernate.Session;

/** What the store holds: a demonstration is never laid over somebody's real reports. */
@ApplicationScoped
class DemoStore {
    private final Session store;
    private final PlatformConfig config;

    DemoStore(Session store, PlatformConfig config) {
        this.store = store;
        this.config = config;
    }

    /**
     * Refuses a demonstration over a store that was not one from its beginning, or that real people have worked with since. Everybody
     * who joins during a demonstration belongs to it, so the others joined while it was off.
     */
    @ActivateRequestContext
    void refuseOverOtherReports(@Observes @Priority(Start.PEOPLE - 1) StartupEvent start) {
        if (!config.demo()) {
            return;
        }
        boolean demonstration = count("SELECT EXISTS (SELECT FROM officer WHERE demonstration)");
        if (holdsReports() && !demonstration) {
            throw refusal("reports");
        }
        if (count("SELECT EXISTS (SELECT FROM officer WHERE NOT demonstration)")) {
            throw refusal("officers");
        }
    }

    @ActivateRequestContext
    boolean holdsReports() {
        return count("SELECT EXISTS (SELECT FROM report)");
    }

    /** Until the transaction has ended, nobody else makes any of the demonstration's months; who asks next waits. */
    void hold() {
        OneColumn.of(store, "SELECT 1 FROM pg_advisory_xact_lock(hashtextextended('demonstration', 0))", Integer.class)
                .getSingleResult();
    }

    /** Reports of a time before that of the single invented ones. */
    @ActivateRequestContext
    boolean holdsMonths() {
        return count("SELECT EXISTS (SELECT FROM report WHERE received_at < now() - interval '60 days')");
    }

    @ActivateRequestContext
    boolean holdsNotes() {
        return count("SELECT EXISTS (SELECT FROM tension_event)");
    }

    /** Whether the watch has looked with a bar of its own. */
    @ActivateRequestContext
    boolean holdsWatch() {
        return count("SELECT EXISTS (SELECT FROM tension_watch WHERE bar IS NOT NULL)");
    }

    @ActivateRequestContext
    UUID officer(String email) {
        return OneColumn.of(store, "SELECT id FROM officer WHERE email = :email", UUID.class)
                .setParameter("email", email)
                .getSingleResult();
    }

    private static IllegalStateException refusal(String others) {
        return new IllegalStateException("CONCORD_DEMO is set, but this store holds other " + others
                + ". Use an empty store for a demonstration.");
    }

    private boolean count(String question) {
        return OneColumn.of(store, question, Boolean.class).getSingleResult();
    }
}
