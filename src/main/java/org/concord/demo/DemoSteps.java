package org.concord.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.transaction.Transactional;

/**
 * Makes what of the invented months is not there yet, each step whole or not at all. Of several processes that start at the same moment on one store,
 * one makes it; the others wait for that and find it made.
 */
@ApplicationScoped
class DemoSteps {
    private final DemoStore store;
    private final DemoMonths months;
    private final DemoNotes notes;

    DemoSteps(DemoStore store, DemoMonths months, DemoNotes notes) {
        this.store = store;
        this.months = months;
        this.notes = notes;
    }

    @ActivateRequestContext
    @Transactional
    void months() {
        store.hold();
        if (!store.holdsMonths()) {
            months.make();
        }
    }

    @ActivateRequestContext
    @Transactional
    void notes() {
        store.hold();
        if (!store.holdsNotes()) {
            notes.make();
        }
    }
}
