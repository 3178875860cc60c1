package org.concord.console;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.concord.console.AdministrationNeeds.Need;
import org.concord.delivery.ConsultDeliveries;
import org.concord.delivery.DeliveryState;
import org.concord.platform.Page;
import org.concord.tension.ConsultCountChecks;
import org.concord.tension.LastCountCheck;

/** What the service itself did not do as it has to, for those who look after it: messages that failed, and reports that are counted wrongly. */
@ApplicationScoped
class ServiceFailures {
    private static final int COUNTED = 50;

    private final ConsultDeliveries deliveries;
    private final ConsultCountChecks counts;
    private final AdministrationWords words;

    ServiceFailures(ConsultDeliveries deliveries, ConsultCountChecks counts, AdministrationWords words) {
        this.deliveries = deliveries;
        this.counts = counts;
        this.words = words;
    }

    List<Need> all() {
        return Stream.concat(messages().stream(), counts().stream()).toList();
    }

    private Optional<Need> messages() {
        Page<?> failed = deliveries.list(Set.of(DeliveryState.FAILED), COUNTED, null);
        int count = failed.items().size();
        String number = failed.nextCursor() == null ? String.valueOf(count) : "More than " + COUNTED;
        return count == 0
                ? Optional.empty()
                : Optional.of(new Need(
                        number + (count == 1 ? " message" : " messages") + " did not get through.",
                        DeliveriesPage.PATH,
                        "Look at failed messages"));
    }

    private Optional<Need> counts() {
        return counts.last()
                .filter(last -> !last.verified())
                .map(last -> new Need(wrong(last, words), CountsPage.PATH, "Look at the counts of tension"));
    }

    /** How much is wrong, and since when. */
    static String wrong(LastCountCheck last, AdministrationWords words) {
        String what = last.reports() == 1
                ? "1 report is not counted as it has to be"
                : Figure.readable(last.reports()) + " reports are not counted as they have to be";
        return what + (last.since() == null ? "." : ", known since " + words.time(last.since()) + ".");
    }
}
