package org.concord.report;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a wish about consent does at once and what has to wait. Pure. Whoever holds the receipt may be the abuser: less may be told at once,
 * more only after somebody has checked who asks.
 *
 * @param now to be in force at once: never more than before
 * @param whole the wish itself; of what it says nothing of, as it is to be at once
 * @param narrowed which members it takes something from
 * @param wider which members of the wish go beyond it
 */
public record ConsentChange(
        NewReport.ConsentGiven now, NewReport.ConsentGiven whole, List<Part> narrowed, List<Part> wider) {

    /** The members of a consent. */
    public enum Part {
        POLICE,
        PARTNERS,
        SUPPORT,
        CENTRE
    }

    public static ConsentChange of(NewReport.ConsentGiven before, NewReport.ConsentGiven wish) {
        PoliceConsent police = wish.police().isWithin(before.police()) ? wish.police() : before.police();
        Set<ConsentRecipient> partners = new LinkedHashSet<>(before.partners());
        partners.retainAll(wish.partners());
        Boolean support = agreed(before.support(), wish.support());
        Boolean centre = agreed(before.centre(), wish.centre());
        NewReport.ConsentGiven now = new NewReport.ConsentGiven(police, partners, support, centre);
        NewReport.ConsentGiven whole = new NewReport.ConsentGiven(
                wish.police(), wish.partners(), said(wish.support(), support), said(wish.centre(), centre));
        return new ConsentChange(now, whole, differing(now, before), differing(now, whole));
    }

    public boolean narrows() {
        return !narrowed.isEmpty();
    }

    public boolean widens() {
        return !wider.isEmpty();
    }

    /** Nothing said is a no, but does not take back one that was said. */
    private static @Nullable Boolean agreed(@Nullable Boolean before, @Nullable Boolean wish) {
        if (Boolean.TRUE.equals(wish)) {
            return before;
        }
        return wish == null && !Boolean.TRUE.equals(before) ? before : wish;
    }

    private static @Nullable Boolean said(@Nullable Boolean wish, @Nullable Boolean now) {
        return wish == null ? now : wish;
    }

    private static List<Part> differing(NewReport.ConsentGiven one, NewReport.ConsentGiven other) {
        List<Part> parts = new ArrayList<>();
        if (one.police() != other.police()) {
            parts.add(Part.POLICE);
        }
        if (!one.partners().equals(other.partners())) {
            parts.add(Part.PARTNERS);
        }
        if (!Objects.equals(one.support(), other.support())) {
            parts.add(Part.SUPPORT);
        }
        if (!Objects.equals(one.centre(), other.centre())) {
            parts.add(Part.CENTRE);
        }
        return List.copyOf(parts);
    }
}
