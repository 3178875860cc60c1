package org.concord.casework;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.concord.platform.FieldError;
import org.concord.platform.Problem;
import org.jspecify.annotations.Nullable;

/** The templates for messages to reporters. */
@ApplicationScoped
public class ConsultReplyTemplates {
    private final ReplyTemplates templates;

    ConsultReplyTemplates(ReplyTemplates templates) {
        this.templates = templates;
    }

    /**
     * The version is read first: it may be older than the list, and then a change made on it is refused; never newer.
     *
     * @param language null: every language
     * @throws org.concord.platform.Refusal 400 if it is no language
     */
    public ReplyTemplatesView in(@Nullable String language) {
        String tag = language == null ? null : tag(language);
        int version = templates.version();
        List<ReplyTemplateView> items = templates.inOrder().stream()
                .filter(template -> tag == null || template.language().equals(tag))
                .toList();
        return new ReplyTemplatesView(version, items);
    }

    private static String tag(String language) {
        return LanguageTag.of(language)
                .orElseThrow(() -> Problem.BAD_PARAMETER.because(
                        List.of(new FieldError("#language", "is a language tag such as en or pl"))));
    }
}
