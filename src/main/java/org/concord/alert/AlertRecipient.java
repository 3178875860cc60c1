package org.concord.alert;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.UUID;

/** Somebody who was told, on which rung first and in what capacity. */
@Embeddable
record AlertRecipient(
        @Column(name = "officer_id", nullable = false) UUID officer,
        @Column(name = "rung", nullable = false) short rung,

        @Column(name = "told_as", nullable = false) @Enumerated(EnumType.STRING)
        LadderDuty toldAs) {}
