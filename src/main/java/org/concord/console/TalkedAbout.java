package org.concord.console;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.concord.place.WorkingTime;
import org.concord.tension.ConsultEvents;
import org.concord.tension.ConsultRumours;
import org.concord.tension.TensionLink;

/** What somebody may have spoken about with a contact: the events of these weeks and the last rumours, as far as the officer sees them. */
@ApplicationScoped
class TalkedAbout {
    private static final int DAYS = 30;
    private static final int LONGEST = 60;
    private static final String MOST = "20";

    private final ConsultEvents events;
    private final ConsultRumours rumours;
    private final WorkingTime workingTime;

    TalkedAbout(ConsultEvents events, ConsultRumours rumours, WorkingTime workingTime) {
        this.events = events;
        this.rumours = rumours;
        this.workingTime = workingTime;
    }

    /** Each with its kind and id in one value. */
    List<Choice> choices() {
        var from = List.of(workingTime.today().minusDays(DAYS).toString());
        var to = List.of(workingTime.today().plusDays(DAYS).toString());
        return Stream.concat(
                        events.list(Map.of("from", from, "to", to), MOST, null).items().stream()
                                .map(one -> new Choice(
                                        TensionLink.Kind.EVENT + ":" + one.id(), "Event: " + shortened(one.title()))),
                        rumours.list(Map.of(), MOST, null).items().stream()
                                .map(one -> new Choice(
                                        TensionLink.Kind.RUMOUR + ":" + one.id(), "Rumour: " + shortened(one.text()))))
                .toList();
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST).strip() + "…";
    }
}
