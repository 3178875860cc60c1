package org.concord.console;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concord.access.CurrentActor;
import org.concord.access.Role;
import org.concord.tension.LineState;
import org.concord.tension.RumourChannel;
import org.concord.tension.RumourLineView;
import org.concord.tension.RumourSpread;
import org.concord.tension.RumourStatus;
import org.concord.tension.RumourView;
import org.jspecify.annotations.Nullable;

/** Rumours in words, and what there is to choose from. */
@ApplicationScoped
class RumourWords {
    private final CalendarChoices choices;
    private final Dates dates;
    private final CurrentActor actor;

    RumourWords(CalendarChoices choices, Dates dates, CurrentActor actor) {
        this.choices = choices;
        this.dates = dates;
        this.actor = actor;
    }

    /** One rumour; {@code line} is null if nothing is to be said against it, {@code review} if nobody is to look at it again. */
    public record Card(
            UUID id,
            String text,
            String seen,
            String channels,
            @Nullable String area,
            String wards,
            String spread,
            String status,
            @Nullable String known,
            @Nullable Line line,
            @Nullable String review,
            boolean reviewDue,
            String by) {}

    /**
     * What may be said in public, or not.
     *
     * @param approved whether it may
     * @param waiting whether somebody is to decide
     * @param mayDecide whether that is the reader
     * @param decided by whom and when; null while it waits
     */
    public record Line(
            UUID id,
            String text,
            String state,
            boolean approved,
            boolean waiting,
            boolean mayDecide,
            String written,
            @Nullable String decided,
            @Nullable String reason,
            @Nullable String published) {}

    Card of(RumourView rumour) {
        return new Card(
                rumour.id(),
                rumour.text(),
                dates.moment(rumour.firstSeenAt()),
                rumour.channels().stream().map(RumourWords::of).collect(Collectors.joining(", ")),
                rumour.area(),
                choices.wardNames(rumour.wards()),
                of(rumour.spread()),
                of(rumour.status()),
                rumour.known(),
                rumour.line() == null ? null : of(rumour.line()),
                rumour.nextReview() == null ? null : dates.day(rumour.nextReview()),
                rumour.reviewDue(),
                Writings.name(rumour.recordedBy()));
    }

    private Line of(RumourLineView line) {
        boolean waiting = line.state() == LineState.WAITING;
        boolean own = line.writtenBy().id().equals(actor.person().id());
        return new Line(
                line.id(),
                line.text(),
                of(line.state()),
                line.state() == LineState.APPROVED,
                waiting,
                waiting && !own && actor.person().is(Role.COORDINATOR),
                Writings.name(line.writtenBy()) + ", " + dates.moment(line.writtenAt()),
                line.decidedBy() == null || line.decidedAt() == null
                        ? null
                        : Writings.name(line.decidedBy()) + ", " + dates.moment(line.decidedAt()),
                line.reason(),
                line.publishedWhere());
    }

    List<Choice> statuses() {
        return Stream.of(RumourStatus.values())
                .map(one -> new Choice(one.name(), of(one)))
                .toList();
    }

    List<Choice> spreads() {
        return Stream.of(RumourSpread.values())
                .map(one -> new Choice(one.name(), of(one)))
                .toList();
    }

    List<Choice> channels() {
        return Stream.of(RumourChannel.values())
                .map(one -> new Choice(one.name(), of(one)))
                .toList();
    }

    static String of(RumourStatus status) {
        return switch (status) {
            case UNVERIFIED -> "Not checked yet";
            case FALSE -> "False";
            case PARTLY_TRUE -> "Partly true";
            case TRUE -> "True";
        };
    }

    static String of(RumourSpread spread) {
        return switch (spread) {
            case UNKNOWN -> "Not known";
            case FEW -> "Among a few";
            case SPREADING -> "Spreading";
            case WIDE -> "Known widely";
            case FADING -> "Fading";
        };
    }

    private static String of(RumourChannel channel) {
        return switch (channel) {
            case SOCIAL_MEDIA -> "Social media";
            case MESSAGING -> "Messaging groups";
            case WORD_OF_MOUTH -> "Word of mouth";
            case LEAFLETS -> "Leaflets or stickers";
            case PRESS -> "Press or broadcast";
            case SCHOOL -> "Schools";
            case CONTACTS_OF_OFFICERS -> "Contacts of officers";
            case OTHER -> "Another way";
        };
    }

    private static String of(LineState state) {
        return switch (state) {
            case WAITING -> "Waits for a coordinator: must not be said yet";
            case APPROVED -> "Approved: may be said in public";
            case REFUSED -> "Refused: must not be said";
        };
    }
}
