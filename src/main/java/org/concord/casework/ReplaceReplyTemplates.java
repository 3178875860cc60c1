package org.concord.casework;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.concord.audit.AuditTrail;
import org.concord.audit.CaseEvent;
import org.concord.platform.ETags;
import org.jspecify.annotations.Nullable;

/** The templates for messages to reporters are replaced. */
@ApplicationScoped
public class ReplaceReplyTemplates {
    private final ReplyTemplates templates;
    private final AuditTrail trail;
    private final ObjectMapper json;

    ReplaceReplyTemplates(ReplyTemplates templates, AuditTrail trail, ObjectMapper json) {
        this.templates = templates;
        this.trail = trail;
        this.json = json;
    }

    /** What was there, and what is there now, for the trail's sealed detail. */
    private record Change(List<ReplyTemplateView> before, List<ReplyTemplateView> after) {}

    /** @throws org.concord.platform.Refusal 428, 412 */
    @Transactional
    public ReplyTemplatesView replace(@Nullable String ifMatch, List<ReplyTemplateView> wanted) {
        int version = templates.versionForChange();
        ETags.require(ifMatch, version);
        Change change = new Change(templates.inOrder(), wanted);
        templates.replace(wanted);
        trail.append(new CaseEvent.ReplyTemplatesChanged("reply-templates", version + 1, written(change)));
        return new ReplyTemplatesView(version + 1, wanted);
    }

    private String written(Change change) {
        try {
            return json.writeValueAsString(change);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
