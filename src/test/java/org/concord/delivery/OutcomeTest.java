package org.concord.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OutcomeTest {

    /** The names in the CHECK of delivery_attempt.outcome. */
    @Test
    void everyOutcomeHasTheNameTheStoreKnows() {
        assertThat(new Outcome.Delivered().code()).isEqualTo("DELIVERED");
        assertThat(new Outcome.RetryLater("no-connection").code()).isEqualTo("RETRY_LATER");
        assertThat(new Outcome.GaveUp("smtp-550").code()).isEqualTo("GAVE_UP");
    }
}
