package org.concord.gazetteer;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.concord.platform.FieldError;
import org.concord.platform.Problem;
import org.concord.platform.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * What place a generation of wards takes among the others: no day has two of them. It ends the one before it, and ends where the next begins.
 * Pure.
 *
 * @param validTo null if it stands until further notice
 * @param replaced what is known of the same generation
 * @param ended the one that ends with it, sooner than was known
 */
public record Succession(
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        Optional<KeptGeneration> replaced,
        Optional<KeptGeneration> ended) {

    /** What the caller said of the dates; null = not said. */
    public record Dates(
            @Nullable LocalDate validFrom, @Nullable LocalDate validTo) {}

    /** @throws org.concord.platform.Refusal 400 if the dates are missing or do not fit */
    static Succession of(List<KeptGeneration> all, Drawing drawing, Dates said) {
        LocalDate from = validFrom(all, drawing, said.validFrom());
        Optional<LocalDate> next = all.stream()
                .map(KeptGeneration::validFrom)
                .filter(from::isBefore)
                .min(Comparator.naturalOrder());
        LocalDate to = said.validTo() == null ? next.orElse(null) : said.validTo();
        if (to != null && !to.isAfter(from)) {
            throw refused("#validTo", "is after validFrom");
        }
        if (next.isPresent() && (to == null || to.isAfter(next.get()))) {
            throw refused("#validTo", "is not after %s, when the next wards begin".formatted(next.get()));
        }
        return new Succession(
                from,
                to,
                all.stream().filter(one -> one.validFrom().equals(from)).findFirst(),
                all.stream()
                        .filter(one -> one.isBefore(from) && one.reachesBeyond(from))
                        .findFirst());
    }

    /** As it was said; else that of the generation which has all these wards; else the election of the year that the file names. */
    private static LocalDate validFrom(List<KeptGeneration> all, Drawing drawing, @Nullable LocalDate said) {
        return Optional.ofNullable(said)
                .or(() -> all.stream()
                        .filter(one -> one.codes().containsAll(drawing.codes()))
                        .map(KeptGeneration::validFrom)
                        .max(Comparator.naturalOrder()))
                .or(() -> drawing.year().stream().mapToObj(ElectionDay::of).findFirst())
                .orElseThrow(() ->
                        refused("#validFrom", "is needed: the first day of these wards, which the file does not say"));
    }

    /** Wards that stood until then and do not stand any more. */
    Set<String> endedCodes(Drawing drawing) {
        Set<String> codes = new TreeSet<>(ended.map(KeptGeneration::codes).orElse(Set.of()));
        codes.removeAll(drawing.codes());
        return codes;
    }

    /** Wards that were never there, as this file of the same generation says, and are in no other. */
    Set<String> withdrawnCodes(Drawing drawing, List<KeptGeneration> all) {
        Set<String> codes = new TreeSet<>(replaced.map(KeptGeneration::codes).orElse(Set.of()));
        codes.removeAll(drawing.codes());
        Set<String> elsewhere = new HashSet<>();
        all.stream().filter(one -> !one.validFrom().equals(validFrom)).forEach(one -> elsewhere.addAll(one.codes()));
        codes.removeAll(elsewhere);
        return codes;
    }

    private static Refusal refused(String parameter, String why) {
        return Problem.BAD_PARAMETER.because(List.of(new FieldError(parameter, why)));
    }
}
