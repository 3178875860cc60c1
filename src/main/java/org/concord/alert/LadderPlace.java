package org.concord.alert;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * Where an alert stands on which rule's ladder.
 *
 * @param version of the rules it was raised under; null = before there were any
 * @param step from 0
 */
@Embeddable
record LadderPlace(
        @Column(name = "rule_version") @Nullable Integer version,
        @Column(name = "rule_name") @Nullable String rule,
        @Column(name = "step") short step) {

    static final LadderPlace NONE = new LadderPlace(null, null, (short) 0);

    LadderPlace at(int other) {
        return new LadderPlace(version, rule, (short) other);
    }
}
