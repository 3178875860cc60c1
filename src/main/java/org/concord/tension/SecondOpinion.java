package org.concord.tension;

import java.util.Optional;

/** A published method for one series of counts, shown beside the detector's own verdict. It raises no alert by itself. */
sealed interface SecondOpinion permits Ears, OwnHistory, FarringtonFlexible {

    /** On the count at this index, from what came before it; empty where the method cannot judge. */
    Optional<Opinion> on(int[] counts, int at);

    /** Alarm: the count exceeds the bound. */
    record Opinion(int observed, double expected, double upperBound) {
        boolean alarm() {
            return observed > upperBound;
        }
    }
}
