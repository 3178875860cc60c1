package org.concord.officer;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.concord.delivery.DeliveryChannel;
import org.jspecify.annotations.Nullable;

/**
 * The ways by which an officer is told.
 *
 * @param version of the officer
 */
public record ChannelsView(int version, List<Item> items) {

    /**
     * One way.
     *
     * @param address null for the list in the service
     * @param secret shown once, in the answer of the change that made it
     */
    public record Item(
            DeliveryChannel channel,
            @Nullable String address,
            boolean on,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String secret) {}

    static ChannelsView of(Officer officer, List<OfficerChannel> kept) {
        return new ChannelsView(
                officer.version(),
                Stream.of(DeliveryChannel.values())
                        .flatMap(channel -> item(channel, officer, kept).stream())
                        .toList());
    }

    /** The same, with the secret that was made just now. */
    ChannelsView showing(@Nullable String secret) {
        return new ChannelsView(
                version,
                items.stream()
                        .map(item -> item.channel == DeliveryChannel.WEBHOOK
                                ? new Item(item.channel, item.address, item.on, secret)
                                : item)
                        .toList());
    }

    private static Optional<Item> item(DeliveryChannel channel, Officer officer, List<OfficerChannel> kept) {
        Optional<OfficerChannel> set =
                kept.stream().filter(one -> one.channel() == channel).findFirst();
        return switch (channel) {
            case EMAIL ->
                Optional.of(new Item(
                        channel,
                        officer.draft().email(),
                        set.map(OfficerChannel::isOn).orElse(true),
                        null));
            case SMS, WEBHOOK -> set.map(one -> new Item(channel, one.address(), one.isOn(), null));
            case IN_APP -> Optional.of(new Item(channel, null, true, null));
        };
    }
}
