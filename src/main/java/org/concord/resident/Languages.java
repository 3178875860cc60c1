package org.concord.resident;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.concord.platform.PlatformConfig;
import org.jspecify.annotations.Nullable;

/** Which languages are offered: English, in which the words are written, and those whose words somebody has reviewed; all if the operator says so. */
@ApplicationScoped
class Languages {
    private final boolean all;

    Languages(ResidentConfig config, PlatformConfig platform) {
        this.all = config.unreviewedLanguages() || platform.demo();
    }

    List<Language> offered() {
        return Stream.of(Language.values()).filter(this::isOffered).toList();
    }

    Optional<Language> offered(@Nullable String tag) {
        return tag == null ? Optional.empty() : Language.of(tag).filter(this::isOffered);
    }

    private boolean isOffered(Language language) {
        PageWords words = PageWords.in(language);
        return language == Language.ENGLISH || words.areReviewed() || all && words.areWritten();
    }
}
