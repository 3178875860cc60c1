package org.concord.console;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.concord.tension.ConsultTensionDue;
import org.concord.tension.TensionDue;

/** What waits for somebody in tension, in the words of their inbox; each with the way to just that. What is theirs to do stands there by itself. */
@ApplicationScoped
class TensionWaits {
    private static final String AGAIN = "to be looked at again by today";
    private static final String DECIDE = "against a rumour, to be decided by somebody other than its writer";

    private final ConsultTensionDue consult;

    TensionWaits(ConsultTensionDue consult) {
        this.consult = consult;
    }

    /** @param text what follows the link */
    public record Line(String link, String path, String text) {}

    List<Line> lines() {
        TensionDue due = consult.now();
        List<Line> lines = new ArrayList<>();
        String observations = ObservationsPage.PATH + "?dueForReview=true";
        add(lines, due.ownObservations(), "observation of yours", new Line("", observations + "&mine=true", AGAIN));
        if (due.observations() > due.ownObservations()) {
            String named = due.ownObservations() == 0 ? "observation" : "observation, yours and others’,";
            add(lines, due.observations(), named, new Line("", observations, AGAIN));
        }
        add(lines, due.eventReviews(), "event", new Line("", EventsPage.PATH + "#review", AGAIN));
        add(lines, due.signals(), "signal", new Line("", SignalsPage.PATH + "?show=unjudged", "without a verdict"));
        add(lines, due.rumourLines(), "line", new Line("", RumoursPage.PATH + "?show=to-decide", DECIDE));
        due.levels().forEach(ward -> lines.add(level(ward)));
        if (due.unsignedWeek() != null) {
            lines.add(unsigned(due.unsignedWeek()));
        }
        return lines;
    }

    private static void add(List<Line> lines, int count, String one, Line line) {
        if (count > 0) {
            String number = count == TensionDue.MOST ? count + " or more" : String.valueOf(count);
            String link = number + " " + (count == 1 ? one : several(one));
            lines.add(new Line(link, line.path(), line.text()));
        }
    }

    /** “observation of yours” → “observations of yours”. */
    private static String several(String one) {
        String first = one.split("[ ,]", 2)[0];
        return first + "s" + one.substring(first.length());
    }

    private static Line level(TensionDue.WardDue ward) {
        return new Line(
                "Level of " + ward.name(),
                TensionPage.PATH + "/wards/" + ward.ward(),
                "needs review: what was decided is out of date");
    }

    private static Line unsigned(String week) {
        return new Line("Return of week " + week, ReturnsPage.PATH + "/" + week, "nobody has signed it yet");
    }
}
