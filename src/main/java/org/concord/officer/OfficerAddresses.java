package org.concord.officer;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.concord.delivery.Address;
import org.concord.delivery.DeliveryChannel;
import org.jspecify.annotations.Nullable;

/** Where officers are told, by every channel that is on for them. */
@ApplicationScoped
class OfficerAddresses {
    private final Channels channels;
    private final ChannelSecrets secrets;

    OfficerAddresses(Channels channels, ChannelSecrets secrets) {
        this.channels = channels;
        this.secrets = secrets;
    }

    /** Of the active ones, by id. Two questions to the store, however many officers there are. */
    Map<UUID, OfficerContact> ofActive(List<Officers.Known> all) {
        List<OfficerChannel> kept = channels.ofAll();
        Map<UUID, String> open = secrets.open(kept);
        Map<UUID, List<OfficerChannel>> byOfficer =
                kept.stream().collect(Collectors.groupingBy(OfficerChannel::officer));
        return all.stream()
                .filter(Officers.Known::active)
                .map(known -> contact(known, byOfficer.getOrDefault(known.id(), List.of()), open.get(known.id())))
                .collect(Collectors.toUnmodifiableMap(OfficerContact::id, contact -> contact));
    }

    private static OfficerContact contact(Officers.Known known, List<OfficerChannel> own, @Nullable String secret) {
        Map<DeliveryChannel, Address> addresses = new EnumMap<>(DeliveryChannel.class);
        own.stream()
                .filter(OfficerChannel::isOn)
                .flatMap(one -> away(one, secret).stream())
                .forEach(address -> addresses.put(address.channel(), address));
        boolean mailOff = own.stream().anyMatch(one -> one.channel() == DeliveryChannel.EMAIL && !one.isOn());
        // Nobody may be out of reach, whatever became of the way they chose instead.
        if (!mailOff || addresses.isEmpty()) {
            addresses.put(DeliveryChannel.EMAIL, new Address.Mailbox(known.email()));
        }
        addresses.put(DeliveryChannel.IN_APP, new Address.Inbox());
        return new OfficerContact(known.id(), known.name(), known.email(), known.language(), Map.copyOf(addresses));
    }

    private static Optional<Address> away(OfficerChannel one, @Nullable String secret) {
        return switch (one.channel()) {
            case SMS -> Optional.of(new Address.Phone(Objects.requireNonNull(one.address())));
            case WEBHOOK ->
                secret == null
                        ? Optional.empty()
                        : Optional.of(new Address.Hook(URI.create(Objects.requireNonNull(one.address())), secret));
            case EMAIL, IN_APP -> Optional.empty();
        };
    }
}
