package org.concord.casework;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.concord.audit.AuditEvent;
import org.concord.audit.AuditTrail;
import org.concord.platform.ETags;
import org.jspecify.annotations.Nullable;

/** The contacts that people are shown are replaced. */
@ApplicationScoped
public class ReplaceContacts {
    private final Contacts contacts;
    private final AuditTrail trail;
    private final ObjectMapper json;

    ReplaceContacts(Contacts contacts, AuditTrail trail, ObjectMapper json) {
        this.contacts = contacts;
        this.trail = trail;
        this.json = json;
    }

    /** What was there, and what is there now, for the trail's sealed detail. */
    private record Change(List<ContactView> before, List<ContactView> after) {}

    /** @throws org.concord.platform.Refusal 428, 412 */
    @Transactional
    public ContactsView replace(@Nullable String ifMatch, List<ContactView> wanted) {
        ContactList list = contacts.currentForChange();
        ETags.require(ifMatch, list.version());
        Change change = new Change(contacts.inOrder(), wanted);
        list.countChange();
        contacts.replace(wanted);
        trail.append(new AuditEvent.ContactsChanged("contacts", list.version(), written(change)));
        return new ContactsView(list.version(), wanted);
    }

    private String written(Change change) {
        try {
            return json.writeValueAsString(change);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
