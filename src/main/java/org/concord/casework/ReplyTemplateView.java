package org.concord.casework;

import java.time.LocalDate;

/** Words that an officer can begin a message with; somebody owns them and looks at them again. */
public record ReplyTemplateView(
        String code, String language, String title, String text, String owner, LocalDate reviewOn) {}
