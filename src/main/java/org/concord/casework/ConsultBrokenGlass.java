package org.concord.casework;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.concord.access.CurrentActor;
import org.concord.officer.OnDuty;
import org.concord.platform.Cursor;
import org.concord.platform.Page;
import org.jspecify.annotations.Nullable;

/** Who opened a case that was not theirs to see, the newest first; not of cases in which the reader has an interest of their own. */
@ApplicationScoped
public class ConsultBrokenGlass {
    private static final String LIST = "break-glass-notices";

    private final BrokenGlass broken;
    private final OnDuty people;
    private final CurrentActor actor;

    ConsultBrokenGlass(BrokenGlass broken, OnDuty people, CurrentActor actor) {
        this.broken = broken;
        this.people = people;
        this.actor = actor;
    }

    /** @throws org.concord.platform.Refusal 400 for a cursor of another list */
    public Page<BreakGlassNoticeResource.NoticeView> list(int limit, @Nullable String cursor) {
        Optional<BrokenGlass.Position> after = Cursor.read(
                cursor,
                LIST,
                2,
                parts -> new BrokenGlass.Position(Cursor.instant(parts.getFirst()), UUID.fromString(parts.getLast())));
        List<BrokenGlass.Notice> read = broken.page(actor.person().id(), after, limit + 1);
        Map<UUID, String> names =
                people.names(read.stream().map(BrokenGlass.Notice::officer).toList());
        return Page.of(read, limit, last -> Cursor.write(LIST, last.brokenAt(), last.id()))
                .map(notice -> new BreakGlassNoticeResource.NoticeView(
                        notice.id(),
                        notice.caseReference(),
                        new BreakGlassNoticeResource.OfficerView(notice.officer(), names.get(notice.officer())),
                        notice.reason(),
                        notice.brokenAt(),
                        notice.until()));
    }
}
