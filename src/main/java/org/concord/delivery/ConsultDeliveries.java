package org.concord.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.concord.platform.Cursor;
import org.concord.platform.Page;
import org.jspecify.annotations.Nullable;

/** What left the building and what did not, as those see it who look after the service. */
@ApplicationScoped
public class ConsultDeliveries {
    private static final String LIST = "deliveries";

    private final DeliveryItems items;

    ConsultDeliveries(DeliveryItems items) {
        this.items = items;
    }

    /**
     * The newest first.
     *
     * @throws org.concord.platform.Refusal 400 for a cursor of another list
     */
    public Page<DeliveryItem> list(Set<DeliveryState> states, int limit, @Nullable String cursor) {
        Optional<DeliveryItems.Position> after = Cursor.read(
                cursor,
                LIST,
                2,
                parts -> new DeliveryItems.Position(Cursor.instant(parts.get(0)), UUID.fromString(parts.get(1))));
        return Page.of(
                items.list(states, after, limit), limit, last -> Cursor.write(LIST, last.createdAt(), last.id()));
    }
}
