package org.concord.report;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.concord.platform.SqlValues;
import org.jspecify.annotations.Nullable;

/** What was said of harm, as columns of the report. Null = not said. */
@Embeddable
record HarmColumns(
        @Column(name = "injury") @Enumerated(EnumType.STRING) @Nullable
        Injury injury,

        @Column(name = "weapon") @Nullable Boolean weapon,
        @Column(name = "threat_to_life") @Nullable Boolean threatToLife,
        @Column(name = "ongoing") @Nullable Boolean ongoing,
        @Column(name = "child_affected") @Nullable Boolean childAffected,
        @Column(name = "property_damage") @Nullable Boolean propertyDamage,
        @Column(name = "home_targeted") @Nullable Boolean homeTargeted,
        @Column(name = "organised_group") @Nullable Boolean organisedGroup,

        @Column(name = "previous_incidents") @Enumerated(EnumType.STRING) @Nullable
        PreviousIncidents previousIncidents,

        @Column(name = "feels_unsafe") @Nullable Boolean feelsUnsafe) {

    static HarmColumns of(Harm h) {
        return new HarmColumns(
                h.injury(),
                h.weapon(),
                h.threatToLife(),
                h.ongoing(),
                h.childAffected(),
                h.propertyDamage(),
                h.homeTargeted(),
                h.organisedGroup(),
                h.previousIncidents(),
                h.feelsUnsafe());
    }

    void name(SqlValues values) {
        values.with("injury", injury)
                .with("weapon", weapon)
                .with("threatToLife", threatToLife)
                .with("ongoing", ongoing)
                .with("childAffected", childAffected)
                .with("propertyDamage", propertyDamage)
                .with("homeTargeted", homeTargeted)
                .with("organisedGroup", organisedGroup)
                .with("previousIncidents", previousIncidents)
                .with("feelsUnsafe", feelsUnsafe);
    }

    Harm asTold() {
        return new Harm(
                injury,
                weapon,
                threatToLife,
                ongoing,
                childAffected,
                propertyDamage,
                homeTargeted,
                organisedGroup,
                previousIncidents,
                feelsUnsafe);
    }
}
