package org.concord.casework;

import java.time.LocalDate;

/** Words that an officer can begin a message with; somebody owns them and looks at them again. */
public record ReplyTemplateView(
        String code, String language, String title, String text, String owner, LocalDate reviewOn) {
    /** Stands in the owner's line of words that nobody who knows their language has checked yet. */
    static final String DRAFT = "(draft:";

    /** Whether somebody still has to check the words: until then they are sent by nobody but an officer who chooses them. */
    public boolean needsCheck() {
        return owner.contains(DRAFT);
    }
}
