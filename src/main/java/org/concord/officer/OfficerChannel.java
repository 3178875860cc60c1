package org.concord.officer;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.concord.delivery.DeliveryChannel;
import org.concord.platform.Authority;
import org.jspecify.annotations.Nullable;

/** A way to tell an officer, as the store keeps it. Replaced, never edited: what was set before stands in the audit trail. */
@Entity
@Table(name = "officer_channel")
class OfficerChannel {
    @Id
    private UUID id;

    @Column(name = "authority_id")
    private int authority;

    @Column(name = "officer_id")
    private UUID officer;

    @Enumerated(EnumType.STRING)
    private DeliveryChannel channel;

    private @Nullable String address;
    private boolean enabled;

    @Embedded
    private @Nullable SealedSecret secret;

    @SuppressWarnings("NullAway.Init")
    protected OfficerChannel() {}

    /** @param secret a webhook's */
    OfficerChannel(UUID id, UUID officer, ChannelDraft draft, @Nullable SealedSecret secret) {
        this.id = id;
        this.authority = Authority.ID;
        this.officer = officer;
        this.channel = draft.channel();
        this.address = draft.channel() == DeliveryChannel.EMAIL ? null : draft.address();
        this.enabled = draft.on();
        this.secret = secret;
    }

    UUID officer() {
        return officer;
    }

    DeliveryChannel channel() {
        return channel;
    }

    /** Null for e-mail, whose address is the officer's own. */
    @Nullable
    String address() {
        return address;
    }

    boolean isOn() {
        return enabled;
    }

    /** A webhook's; null for every other channel. */
    @Nullable
    SealedSecret secret() {
        return secret;
    }
}
