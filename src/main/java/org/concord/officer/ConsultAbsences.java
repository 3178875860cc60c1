package org.concord.officer;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;
import org.concord.access.Role;
import org.concord.platform.Cursor;
import org.concord.platform.Page;
import org.jspecify.annotations.Nullable;

/** Days off, as those see them who plan, and as officers see their own. */
@ApplicationScoped
public class ConsultAbsences {
    private static final String LIST = "absences";
    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2999, 12, 31);

    private final Absences absences;
    private final OwnOr ownOr;

    ConsultAbsences(Absences absences, OwnOr ownOr) {
        this.absences = absences;
        this.ownOr = ownOr;
    }

    /**
     * The latest first.
     *
     * @throws org.concord.platform.Refusal 404 if there is no such officer, or the caller may not see theirs; 400 for a cursor of another list
     */
    public Page<AbsenceView> list(UUID officer, int limit, @Nullable String cursor) {
        LocalDate before =
                Cursor.read(cursor, LIST, 1, at -> day(at.getFirst())).orElse(null);
        ownOr.require(officer, Role.ADMINISTRATOR, Role.COORDINATOR);
        return Page.of(absences.page(officer, before, limit + 1), limit, last -> Cursor.write(LIST, last.firstDay()))
                .map(AbsenceView::of);
    }

    /** @throws org.concord.platform.Refusal 404, also if the caller may not see it */
    public AbsenceView one(UUID officer, UUID id) {
        ownOr.require(officer, Role.ADMINISTRATOR, Role.COORDINATOR);
        return AbsenceView.of(absences.one(officer, id));
    }

    /** In years that the store can keep. */
    private static LocalDate day(String part) {
        LocalDate day = LocalDate.parse(part);
        if (day.isBefore(EARLIEST) || day.isAfter(LATEST)) {
            throw new IllegalArgumentException("out of range");
        }
        return day;
    }
}
