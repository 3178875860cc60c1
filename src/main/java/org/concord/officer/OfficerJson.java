package org.concord.officer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import org.concord.access.Proposals;
import org.jspecify.annotations.Nullable;

/** Officers as JSON: as a proposal that waits, as it is shown, and as the audit trail keeps a change. */
@ApplicationScoped
class OfficerJson {
    private final ObjectMapper json;
    private final Proposals proposals;
    private final OfficerCodes codes;

    OfficerJson(ObjectMapper json, Proposals proposals, OfficerCodes codes) {
        this.json = json;
        this.proposals = proposals;
        this.codes = codes;
    }

    private record Change(@Nullable Object before, @Nullable Object after) {}

    /** With the new password's hash: to be kept, not to be shown. */
    JsonNode kept(Proposal proposal) {
        return proposals.kept(proposal);
    }

    Proposal proposal(JsonNode kept) {
        return proposals.read(kept, Proposal.class);
    }

    JsonNode shown(JsonNode kept) {
        Proposal proposal = proposal(kept);
        return proposals.kept(new Proposal.Shown(view(proposal.officer()), proposal.grants(), proposal.resetsSignIn()));
    }

    /** Before and after, for the trail's sealed detail; {@code before} is null for a new officer. */
    String change(@Nullable OfficerDraft before, OfficerDraft after) {
        return written(before == null ? null : view(before), view(after));
    }

    /** Before and after, for the trail's sealed detail. */
    String change(DutiesView before, DutiesView after) {
        return written(before.items(), after.items());
    }

    /** Before and after, for the trail's sealed detail; null is nothing. */
    String written(@Nullable Object before, @Nullable Object after) {
        try {
            return json.writeValueAsString(new Change(before, after));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private DraftView view(OfficerDraft draft) {
        return DraftView.of(draft, codes);
    }
}
