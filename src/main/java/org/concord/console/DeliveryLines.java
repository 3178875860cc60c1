package org.concord.console;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.concord.delivery.ConsultDeliveries;
import org.concord.delivery.DeliveryItem;
import org.concord.delivery.DeliveryState;
import org.concord.platform.Page;
import org.jspecify.annotations.Nullable;

/** Failed deliveries, in the words of their page. */
@ApplicationScoped
class DeliveryLines {
    private final ConsultDeliveries deliveries;
    private final AdministrationWords words;

    DeliveryLines(ConsultDeliveries deliveries, AdministrationWords words) {
        this.deliveries = deliveries;
        this.words = words;
    }

    /** @param attempts how many there were, and why the last one failed */
    public record Line(UUID id, String what, String to, String channel, String since, String attempts) {}

    Page<Line> failed(@Nullable String cursor) {
        Page<DeliveryItem> page = deliveries.list(Set.of(DeliveryState.FAILED), Page.DEFAULT_LIMIT, cursor);
        Map<UUID, String> names = words.names(page.items().stream()
                .map(DeliveryItem::officerId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        return page.map(item -> line(item, names));
    }

    private Line line(DeliveryItem item, Map<UUID, String> names) {
        String to =
                item.officerId() == null ? "A reporter" : names.getOrDefault(item.officerId(), "Somebody who is gone");
        return new Line(
                item.id(),
                kind(item.subjectKind()),
                to,
                AdministrationLabels.of(item.channel()),
                words.time(item.createdAt()),
                "%d %s. %s".formatted(item.attempts(), item.attempts() == 1 ? "try" : "tries", reason(item)));
    }

    private static String kind(String code) {
        return switch (code) {
            case "ALERT" -> "Alert";
            case "ALERT_TEST" -> "Test alert";
            case "BREAK_GLASS" -> "Word that a case was opened by breaking the glass";
            case "THREAD" -> "Word that a reporter wrote";
            case "NOTICE" -> "Word to a reporter that there is news";
            default -> "Message";
        };
    }

    /** The channels' own codes are told as they are, where there is no word for them. */
    private static String reason(DeliveryItem item) {
        String code = Objects.requireNonNullElse(item.lastReason(), "");
        return switch (code) {
            case "" -> "";
            case "timeout" -> "The other side did not answer in time.";
            case "no-connection" -> "There was no connection.";
            case "tls" -> "The connection could not be made safe.";
            case "address-not-allowed" -> "Its address is not one we send to.";
            default -> "The other side said: " + code + ".";
        };
    }
}
