package org.concord.console;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.concord.report.Harm;
import org.jspecify.annotations.Nullable;

/** What was said of harm and danger, in words; of what was not said, nothing. Pure. */
final class HarmWords {
    private record Answer(@Nullable Boolean said, String yes, String no) {}

    private HarmWords() {}

    /** @param so whether what was said to be so, or what was said not to be so */
    static List<String> said(Harm harm, boolean so) {
        List<String> lines = new ArrayList<>();
        if (so) {
            Optional.ofNullable(harm.injury()).map(ReportLabels::of).ifPresent(lines::add);
            Optional.ofNullable(harm.previousIncidents()).map(ReportLabels::of).ifPresent(lines::add);
        }
        answers(harm).stream()
                .filter(answer -> answer.said() != null && answer.said() == so)
                .map(answer -> so ? answer.yes() : answer.no())
                .forEach(lines::add);
        return List.copyOf(lines);
    }

    private static List<Answer> answers(Harm harm) {
        return List.of(
                new Answer(harm.threatToLife(), "Somebody’s life was threatened", "no threat to life"),
                new Answer(harm.weapon(), "There was a weapon", "no weapon"),
                new Answer(harm.ongoing(), "It is still going on", "not still going on"),
                new Answer(harm.childAffected(), "A child was affected", "no child affected"),
                new Answer(harm.homeTargeted(), "Somebody’s home was targeted", "no home targeted"),
                new Answer(harm.organisedGroup(), "An organised group did it", "no organised group"),
                new Answer(harm.propertyDamage(), "Property was damaged", "no damage to property"),
                new Answer(harm.feelsUnsafe(), "They feel unsafe", "they do not feel unsafe"));
    }
}
