package org.concord.console;

import java.util.List;
import java.util.stream.Stream;
import org.concord.tension.ObservationBasis;
import org.concord.tension.ObservationCertainty;
import org.concord.tension.ObservationMarking;
import org.concord.tension.ObservationSource;
import org.concord.tension.ReviewOutcome;

/** What the codes of observations are called, and as choices what each of them means. */
final class ObservationLabels {
    private ObservationLabels() {}

    static String of(ObservationBasis basis) {
        return switch (basis) {
            case EXPERIENCED -> "How people feel";
            case EVIDENCED -> "Something that happened";
            case POTENTIAL -> "Something that may happen";
        };
    }

    static String of(ObservationSource source) {
        return switch (source) {
            case DIRECT -> "First hand";
            case SECOND_HAND -> "Second hand";
            case RUMOUR -> "Rumour";
        };
    }

    static String of(ObservationCertainty certainty) {
        return switch (certainty) {
            case CONFIRMED -> "confirmed";
            case LIKELY -> "likely";
            case UNKNOWN -> "not known whether it is so";
        };
    }

    static List<Choice> bases() {
        return Stream.of(ObservationBasis.values())
                .map(basis -> new Choice(basis.name(), of(basis), hint(basis)))
                .toList();
    }

    static List<Choice> sources() {
        return List.of(
                new Choice(ObservationSource.DIRECT.name(), "I saw or heard it myself"),
                new Choice(ObservationSource.SECOND_HAND.name(), "Somebody told me who saw or heard it"),
                new Choice(ObservationSource.RUMOUR.name(), "It is going round"));
    }

    static List<Choice> certainties() {
        return List.of(
                new Choice(ObservationCertainty.CONFIRMED.name(), "It is confirmed"),
                new Choice(ObservationCertainty.LIKELY.name(), "It is likely"),
                new Choice(ObservationCertainty.UNKNOWN.name(), "I do not know"));
    }

    /** As whoever corrects what another wrote would say it. */
    static List<Choice> sourcesOfOthers() {
        return Stream.of(ObservationSource.values())
                .map(source -> new Choice(source.name(), of(source)))
                .toList();
    }

    static List<Choice> markings() {
        return List.of(
                new Choice(ObservationMarking.OFFICIAL.name(), "All officers of these wards"),
                new Choice(
                        ObservationMarking.OFFICIAL_SENSITIVE.name(),
                        "Only I, coordinators and whom I name",
                        "Marked OFFICIAL-SENSITIVE."));
    }

    static List<Choice> outcomes() {
        return List.of(
                new Choice(ReviewOutcome.KEPT.name(), "It still holds: keep it"),
                new Choice(ReviewOutcome.CLOSED.name(), "It is over: close it"));
    }

    private static String hint(ObservationBasis basis) {
        return switch (basis) {
            case EXPERIENCED -> "Mood, fear, anger, talk.";
            case EVIDENCED -> "Graffiti, a gathering, a fight, a protest.";
            case POTENTIAL -> "A march that is planned, a verdict, an anniversary.";
        };
    }
}
