package org.concord.officer;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** What a webhook's messages are signed with, sealed under a data key of its own. */
@Embeddable
record SealedSecret(
        @Column(name = "data_key_id") UUID dataKey,
        @Column(name = "secret") byte[] bytes) {}
