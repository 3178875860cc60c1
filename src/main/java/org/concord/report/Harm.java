package org.concord.report;

import org.jspecify.annotations.Nullable;

/** What the reporter said of harm and danger. Every member is optional: null = not said. */
public record Harm(
        @Nullable Injury injury,
        @Nullable Boolean weapon,
        @Nullable Boolean threatToLife,
        @Nullable Boolean ongoing,
        @Nullable Boolean childAffected,
        @Nullable Boolean propertyDamage,
        @Nullable Boolean homeTargeted,
        @Nullable Boolean organisedGroup,
        @Nullable PreviousIncidents previousIncidents,
        @Nullable Boolean feelsUnsafe) {

    /** Nothing said. */
    public static final Harm NOT_SAID = new Harm(null, null, null, null, null, null, null, null, null, null);
}
