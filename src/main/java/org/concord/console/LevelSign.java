package org.concord.console;

import java.util.Locale;
import org.concord.tension.LevelState;
import org.concord.tension.TensionLevel;
import org.concord.tension.TensionWardView;
import org.jspecify.annotations.Nullable;

/**
 * How a level is shown: by word, colour and pattern, so that none of them is needed alone. Pure.
 *
 * @param code of colour and pattern: a level in lower case, {@code review} or {@code none}
 * @param word for a map
 * @param was what it was where it needs review; null else
 */
public record LevelSign(String code, String word, @Nullable String was) {
    static final LevelSign NONE = new LevelSign("none", "Not assessed", null);
    static final LevelSign REVIEW = new LevelSign("review", "Needs review", null);

    static LevelSign of(TensionLevel level) {
        return new LevelSign(level.name().toLowerCase(Locale.ROOT), ActLabels.inWords(level.name()), null);
    }

    static LevelSign of(TensionWardView ward) {
        TensionLevel level = ward.level();
        if (level == null) {
            return NONE;
        }
        return ward.state() == LevelState.NEEDS_REVIEW
                ? new LevelSign(REVIEW.code(), REVIEW.word(), "was " + ActLabels.inWords(level.name()))
                : of(level);
    }
}
