package org.concord.officer;

import java.util.List;
import org.concord.delivery.DeliveryChannel;
import org.jspecify.annotations.Nullable;

/** All the ways by which an officer is to be told; they replace what was there. E-mail is on unless it says otherwise, and the list in the service always. */
public record ChannelsRequest(@Nullable List<@Nullable Item> items) {

    /**
     * One way.
     *
     * @param address a phone number or a web address; of e-mail nothing, or the officer's own
     * @param on null: yes
     * @param newSecret null: no
     */
    public record Item(
            @Nullable DeliveryChannel channel,
            @Nullable String address,
            @Nullable Boolean on,
            @Nullable Boolean newSecret) {}
}
