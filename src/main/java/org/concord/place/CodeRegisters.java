package org.concord.place;

import jakarta.enterprise.context.ApplicationScoped;

/** Strands and incident types in memory; one number tells whether any of them has changed. */
@ApplicationScoped
class CodeRegisters {
    private final Strands strands;
    private final IncidentTypes types;
    private int seen = -1;

    CodeRegisters(Strands strands, IncidentTypes types) {
        this.strands = strands;
        this.types = types;
    }

    /** Reads them again if that is another version than the one that is held. */
    synchronized void nowAt(int version) {
        if (version != seen) {
            strands.reload();
            types.reload();
            seen = version;
        }
    }
}
