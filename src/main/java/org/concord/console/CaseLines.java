package org.concord.console;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.concord.casework.CaseItem;
import org.concord.place.Ward;
import org.concord.place.Wards;
import org.concord.place.WorkingTime;
import org.jspecify.annotations.Nullable;

/** Cases and moments in the words of the pages on which something is done to a case. */
@ApplicationScoped
class CaseLines {
    private final Wards wards;
    private final WorkingTime workingTime;
    private final Dates dates;
    private final Clock clock;

    CaseLines(Wards wards, WorkingTime workingTime, Dates dates, Clock clock) {
        this.wards = wards;
        this.workingTime = workingTime;
        this.dates = dates;
        this.clock = clock;
    }

    CaseLine of(CaseItem item) {
        CaseItem.AssigneeView assignee = item.assignee();
        return new CaseLine(
                item.reference(),
                CasePage.of(item.reference()),
                Labels.of(item.status()),
                item.severity().rank(),
                Labels.of(item.severity()),
                wardOf(item.ward()),
                assignee == null ? null : Objects.requireNonNullElse(assignee.name(), "an officer"),
                DueWords.of(item, clock.instant(), workingTime.zone()),
                item.paused(),
                item.version());
    }

    /** Its name; the code where there is no such ward. */
    @Nullable
    String wardOf(@Nullable String code) {
        return code == null ? null : wards.byCode(code).map(Ward::name).orElse(code);
    }

    String day(LocalDate day) {
        return dates.day(day);
    }

    /** On the clock of the authority's walls. */
    String moment(Instant moment) {
        return dates.moment(moment);
    }
}
