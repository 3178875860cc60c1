package org.concord.referral;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.concord.casework.ConsultContacts;
import org.concord.casework.ContactPurpose;
import org.concord.casework.ContactView;

/** Where a worry is told, as it stands today. */
@ApplicationScoped
public class HandOverRoutes {
    private final StandingToday standing;
    private final ConsultContacts contacts;

    HandOverRoutes(StandingToday standing, ConsultContacts contacts) {
        this.standing = standing;
        this.contacts = contacts;
    }

    public List<HandOverView.FormView> forms(HandOverKind kind) {
        return standing.rows("SELECT label, url, source FROM hand_over_form", "AND kind = :kind ORDER BY id")
                .setParameter("kind", kind.name())
                .getResultStream()
                .map(row -> new HandOverView.FormView(
                        row.get(0, String.class), row.get(1, String.class), row.get(2, String.class)))
                .toList();
    }

    /** Of Prevent none: its form says whom to call. */
    public List<ContactView> contacts(HandOverKind kind) {
        return kind == HandOverKind.PREVENT
                ? List.of()
                : contacts.all().items().stream()
                        .filter(contact -> contact.purpose() == ContactPurpose.SAFEGUARDING)
                        .toList();
    }
}
