package org.concord.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.transaction.Transactional;

/** All that invented officers wrote down about tension, whole or not at all. */
@ApplicationScoped
class DemoNotes {
    private final DemoObservations observations;
    private final DemoCalendar calendar;
    private final DemoMeasures measures;

    DemoNotes(DemoObservations observations, DemoCalendar calendar, DemoMeasures measures) {
        this.observations = observations;
        this.calendar = calendar;
        this.measures = measures;
    }

    @ActivateRequestContext
    @Transactional
    void make() {
        observations.make();
        calendar.make();
        measures.make();
    }
}
