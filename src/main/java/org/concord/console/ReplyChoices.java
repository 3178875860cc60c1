package org.concord.console;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import org.concord.casework.ConsultReplyTemplates;
import org.concord.casework.ReplyTemplateView;
import org.jspecify.annotations.Nullable;

/** Words to begin a message to a reporter with, to choose from. */
@ApplicationScoped
class ReplyChoices {
    private final ConsultReplyTemplates templates;

    ReplyChoices(ConsultReplyTemplates templates) {
        this.templates = templates;
    }

    List<Choice> choices() {
        return templates.in(null).items().stream()
                .map(one -> new Choice(id(one), one.title() + " (" + described(one) + ")"))
                .toList();
    }

    private static String described(ReplyTemplateView one) {
        return language(one.language()) + (one.needsCheck() ? ", draft that nobody has checked" : "");
    }

    /** Empty if there is none of that id. */
    String textOf(@Nullable String id) {
        return id == null
                ? ""
                : templates.in(null).items().stream()
                        .filter(one -> id(one).equals(id))
                        .map(ReplyTemplateView::text)
                        .findFirst()
                        .orElse("");
    }

    /** A language by its English name. */
    static String language(String tag) {
        return Locale.forLanguageTag(tag).getDisplayName(Locale.UK);
    }

    private static String id(ReplyTemplateView template) {
        return template.code() + "." + template.language();
    }
}
