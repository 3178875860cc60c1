package org.concord.demo;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.concord.place.WorkingTime;
import org.concord.tension.AddEvent;
import org.concord.tension.AddRumour;
import org.concord.tension.DecideLine;
import org.concord.tension.EventRequest;
import org.concord.tension.EventStatus;
import org.concord.tension.LineDecisionRequest;
import org.concord.tension.RumourChannel;
import org.concord.tension.RumourRequest;
import org.concord.tension.RumourSpread;
import org.concord.tension.RumourStatus;
import org.concord.tension.RumourView;

/** Invented events, two ahead and one just past, and invented rumours, against one of which something may be said in public. */
@ApplicationScoped
class DemoCalendar {
    private static final int WEEK = 7;

    private final AddEvent events;
    private final AddRumour rumours;
    private final DecideLine decide;
    private final DemoPeople people;
    private final WorkingTime workingTime;

    DemoCalendar(AddEvent events, AddRumour rumours, DecideLine decide, DemoPeople people, WorkingTime workingTime) {
        this.events = events;
        this.rumours = rumours;
        this.decide = decide;
        this.people = people;
        this.workingTime = workingTime;
    }

    void make() {
        people.asCoordinator(() -> {
            planned("MARCH", "Invented march from the park to the market place", List.of(DemoPeople.ARBORETUM), WEEK);
            planned("RELIGIOUS_FESTIVAL", "Invented festival of lights", List.of(), 3 * WEEK);
            return planned("VERDICT", "Invented verdict in a trial that many followed", List.of(), -4);
        });
        RumourView answered = people.asOfficer(() -> {
            told(
                    "Invented: that the council means to close a place of worship.",
                    RumourStatus.UNVERIFIED,
                    "Nothing of the kind is planned. The building is being repaired.");
            return told(
                    "Invented: that police were called to a school because of a fight between two communities.",
                    RumourStatus.FALSE,
                    "Police visited the school for a talk on road safety. There was no fight.");
        });
        UUID line = Objects.requireNonNull(answered.line()).id();
        people.asOtherCoordinator(() -> decide.decide(answered.id(), new LineDecisionRequest(line, true, null)));
    }

    private boolean planned(String kind, String title, List<String> wards, int inDays) {
        events.add(
                new EventRequest(
                        kind,
                        title,
                        workingTime.today().plusDays(inDays),
                        null,
                        List.copyOf(wards),
                        null,
                        null,
                        EventStatus.CONFIRMED,
                        null,
                        null,
                        null),
                null);
        return true;
    }

    private RumourView told(String text, RumourStatus status, String line) {
        return rumours.add(
                        new RumourRequest(
                                text,
                                null,
                                List.of(RumourChannel.MESSAGING),
                                null,
                                List.of(DemoPeople.ARBORETUM),
                                RumourSpread.SPREADING,
                                status,
                                null,
                                line,
                                workingTime.today().plusDays(2)),
                        null)
                .body();
    }
}
