package org.concord.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.List;
import org.concord.casework.ConsultContacts;
import org.concord.casework.ContactPurpose;
import org.concord.casework.ContactView;
import org.concord.place.WorkingTime;
import org.concord.platform.Authority;
import org.hibernate.Session;

/** Where a worry is told, as it stands today. */
@ApplicationScoped
class HandOverRoutes {
    private final Session store;
    private final ConsultContacts contacts;
    private final WorkingTime workingTime;

    HandOverRoutes(Session store, ConsultContacts contacts, WorkingTime workingTime) {
        this.store = store;
        this.contacts = contacts;
        this.workingTime = workingTime;
    }

    List<HandOverView.FormView> forms(HandOverKind kind) {
        return store.createNativeQuery("""
                        SELECT label, url, source FROM hand_over_form WHERE authority_id = :authority AND kind = :kind
                        AND valid_from <= :today AND (valid_to IS NULL OR valid_to > :today) ORDER BY id""", Tuple.class)
                .setParameter("authority", Authority.ID)
                .setParameter("kind", kind.name())
                .setParameter("today", workingTime.today())
                .getResultStream()
                .map(row -> new HandOverView.FormView(
                        row.get(0, String.class), row.get(1, String.class), row.get(2, String.class)))
                .toList();
    }

    /** Of Prevent none: its form says whom to call. */
    List<ContactView> contacts(HandOverKind kind) {
        return kind == HandOverKind.PREVENT
                ? List.of()
                : contacts.all().items().stream()
                        .filter(contact -> contact.purpose() == ContactPurpose.SAFEGUARDING)
                        .toList();
    }
}
