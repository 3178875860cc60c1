package org.concord.alert;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.UUID;

/** Who answered first, and when. */
@Embeddable
record AlertAnswer(
        @Column(name = "acknowledged_by") UUID by,
        @Column(name = "acknowledged_at") Instant at) {}
