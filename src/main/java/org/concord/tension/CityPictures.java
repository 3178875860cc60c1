package org.concord.tension;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import org.concord.casework.CaseworkConfig;
import org.concord.casework.ReadOnce;
import org.concord.platform.Authority;

/** The city's history and what is learnt from it: read once for all its wards. */
@ApplicationScoped
class CityPictures {
    private final CityHistories histories;
    private final ReadOnce<LocalDate, CityPicture> shared;

    CityPictures(CityHistories histories, CaseworkConfig config, Clock clock) {
        this.histories = histories;
        this.shared = new ReadOnce<>(config.shareFiguresFor(), clock);
    }

    /** Shared by all who ask at about the same time. */
    CityPicture of(LocalDate today) {
        return shared.get(today, () -> anew(today));
    }

    /** As it is now, whoever asked before. */
    CityPicture anew(LocalDate today) {
        return CityPicture.of(histories.of(Authority.ID, today), today);
    }
}
