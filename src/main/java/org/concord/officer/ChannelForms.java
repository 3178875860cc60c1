package org.concord.officer;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.concord.delivery.DeliveryChannel;
import org.concord.delivery.OutsideAddresses;
import org.concord.platform.Validation;
import org.jspecify.annotations.Nullable;

/** Checks what an administrator says of how an officer is told. Called before the transaction, because it looks hosts up. */
@ApplicationScoped
public class ChannelForms {
    /** E.164: at most fifteen digits, the first of them of a country. */
    private static final Pattern INTERNATIONAL = Pattern.compile("\\+[1-9][0-9]{7,14}");

    /** A British mobile number as people write it. */
    private static final Pattern BRITISH_MOBILE = Pattern.compile("07[0-9]{9}");

    private final OutsideAddresses outside;

    ChannelForms(OutsideAddresses outside) {
        this.outside = outside;
    }

    /** @throws org.concord.platform.Refusal 400 naming each field that cannot be taken */
    public List<ChannelDraft> read(ChannelsRequest request) {
        Validation wrong = new Validation();
        List<ChannelsRequest.@Nullable Item> items = Objects.requireNonNullElse(request.items(), List.of());
        int most = DeliveryChannel.values().length;
        wrong.check(
                request.items() != null && items.size() <= most,
                "/items",
                "is a list of at most %d channels".formatted(most));
        wrong.refuseIfFailed();
        Set<DeliveryChannel> before = EnumSet.noneOf(DeliveryChannel.class);
        for (int i = 0; i < items.size(); i++) {
            check(items.get(i), before, "/items/" + i, wrong);
        }
        wrong.refuseIfFailed();
        List<ChannelDraft> channels =
                items.stream().filter(Objects::nonNull).map(ChannelForms::draft).toList();
        wrong.check(isInReach(channels), "/items", "has e-mail on, or SMS, or a webhook: nobody may be out of reach");
        wrong.refuseIfFailed();
        return channels;
    }

    private void check(
            ChannelsRequest.@Nullable Item item, Set<DeliveryChannel> before, String pointer, Validation wrong) {
        if (item == null || item.channel() == null) {
            wrong.check(false, item == null ? pointer : pointer + "/channel", "is needed");
            return;
        }
        DeliveryChannel channel = item.channel();
        wrong.check(before.add(channel), pointer + "/channel", "stands once in the list");
        wrong.check(
                channel == DeliveryChannel.WEBHOOK || !Boolean.TRUE.equals(item.newSecret()),
                pointer + "/newSecret",
                "is for a webhook");
        addressProblem(channel, item.address()).ifPresent(p -> wrong.check(false, pointer + "/address", p));
        wrong.check(
                channel != DeliveryChannel.IN_APP || !Boolean.FALSE.equals(item.on()), pointer + "/on", "is always on");
    }

    private Optional<String> addressProblem(DeliveryChannel channel, @Nullable String address) {
        return switch (channel) {
            case EMAIL -> Optional.empty(); // whose it is, the officer says
            case SMS ->
                address != null && phone(address).isPresent()
                        ? Optional.empty()
                        : Optional.of("is a phone number such as +447700900123, without blanks");
            case WEBHOOK -> hookProblem(address);
            case IN_APP ->
                address == null ? Optional.empty() : Optional.of("is left out: it is the list in the service");
        };
    }

    private Optional<String> hookProblem(@Nullable String address) {
        try {
            return address == null
                    ? Optional.of("is needed: an address that begins with https://")
                    : outside.refusal(new URI(address));
        } catch (URISyntaxException e) {
            return Optional.of("is an address that begins with https://, without blanks");
        }
    }

    private static Optional<String> phone(String address) {
        if (BRITISH_MOBILE.matcher(address).matches()) {
            return Optional.of("+44" + address.substring(1));
        }
        return INTERNATIONAL.matcher(address).matches() ? Optional.of(address) : Optional.empty();
    }

    private static ChannelDraft draft(ChannelsRequest.Item item) {
        DeliveryChannel channel = Objects.requireNonNull(item.channel());
        String address = item.address();
        boolean isPhone = channel == DeliveryChannel.SMS && address != null;
        return new ChannelDraft(
                channel,
                isPhone ? phone(address).orElse(address) : address,
                !Boolean.FALSE.equals(item.on()),
                Boolean.TRUE.equals(item.newSecret()));
    }

    private static boolean isInReach(List<ChannelDraft> channels) {
        boolean mailOff = channels.stream().anyMatch(one -> one.channel() == DeliveryChannel.EMAIL && !one.on());
        boolean elsewhere = channels.stream()
                .anyMatch(one ->
                        one.on() && (one.channel() == DeliveryChannel.SMS || one.channel() == DeliveryChannel.WEBHOOK));
        return !mailOff || elsewhere;
    }
}
