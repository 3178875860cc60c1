package org.concord.console;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Collectors;
import org.concord.place.Wards;
import org.concord.place.WorkingTime;
import org.concord.tension.TensionWardView;

/** Draws how tense the wards are. */
@ApplicationScoped
class LevelPictures {
    private final Wards wards;
    private final WorkingTime workingTime;

    LevelPictures(Wards wards, WorkingTime workingTime) {
        this.wards = wards;
        this.workingTime = workingTime;
    }

    /** All wards of today, those with a level that are given. */
    LevelPicture of(List<TensionWardView> shown) {
        return LevelPicture.of(
                wards.on(workingTime.today()),
                shown.stream().collect(Collectors.toMap(TensionWardView::ward, LevelSign::of)));
    }
}
