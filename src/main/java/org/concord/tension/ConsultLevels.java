package org.concord.tension;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.concord.access.CurrentActor;
import org.concord.place.Ward;
import org.concord.platform.Cursor;
import org.concord.platform.Page;
import org.jspecify.annotations.Nullable;

/** What was ever decided of one ward. */
@ApplicationScoped
public class ConsultLevels {
    private final WatchedWards wards;
    private final KeptLevels levels;
    private final LevelViews views;
    private final CurrentActor actor;

    ConsultLevels(WatchedWards wards, KeptLevels levels, LevelViews views, CurrentActor actor) {
        this.wards = wards;
        this.levels = levels;
        this.views = views;
        this.actor = actor;
    }

    /** @param version of what holds now, 0 while nothing was decided */
    public record History(int version, Page<LevelView> page) {}

    /**
     * The newest first.
     *
     * @throws org.concord.platform.Refusal 404 if there is no such ward for the caller; 400
     */
    public History history(String code, int most, @Nullable String cursor) {
        Ward ward = wards.find(code);
        String list = "tension levels of " + ward.code();
        int before = Cursor.read(cursor, list, 1, parts -> Integer.parseInt(parts.getFirst()))
                .orElse(Integer.MAX_VALUE);
        List<KeptLevel> read = levels.page(ward.id(), before, most + 1);
        Page<KeptLevel> page = Page.of(read, most, last -> Cursor.write(list, last.version()));
        int version = cursor == null
                ? read.stream().findFirst().map(KeptLevel::version).orElse(0)
                : levels.present(ward.id()).map(KeptLevel::version).orElse(0);
        List<LevelView> shown = views.of(ward, page.items(), actor.person());
        return new History(version, new Page<>(shown, page.nextCursor()));
    }
}
