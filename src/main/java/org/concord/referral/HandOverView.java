package org.concord.referral;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.concord.casework.ContactView;
import org.concord.casework.PersonView;

/** That a worry was handed over: whether, when, by whom. */
public record HandOverView(
        UUID id, HandOverKind kind, boolean referred, PersonView handedOverBy, Instant handedOverAt) {

    /** What whoever hands over is told: where to go with it. */
    public record Route(
            HandOverKind kind,
            boolean referred,
            Instant handedOverAt,
            List<FormView> forms,
            List<ContactView> contacts) {}

    public record FormView(String label, String url, String source) {}
}
