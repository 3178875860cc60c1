package org.concord.tension;

import java.util.List;
import org.concord.platform.Page;
import org.jspecify.annotations.Nullable;

/** A page of what was decided of a ward. */
public record LevelHistoryView(
        List<LevelView> items, @Nullable String nextCursor) {
    static LevelHistoryView of(Page<LevelView> page) {
        return new LevelHistoryView(page.items(), page.nextCursor());
    }
}
