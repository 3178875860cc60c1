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
    private final CountPictures counts;

    LevelPictures(Wards wards, WorkingTime workingTime, CountPictures counts) {
        this.wards = wards;
        this.workingTime = workingTime;
        this.counts = counts;
    }

    /** All wards of today, those with a level that are given. Each leads to its page, or for those who see figures alone to its counts. */
    LevelPicture of(List<TensionWardView> shown) {
        return LevelPicture.of(
                wards.on(workingTime.today()),
                shown.stream().collect(Collectors.toMap(TensionWardView::ward, LevelSign::of)),
                counts.leads() ? code -> TensionPage.PATH + "/wards/" + code : WardCountsPage::path);
    }
}
