package org.concord.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** The contacts that people are shown. */
@ApplicationScoped
public class ConsultContacts {
    private final Contacts contacts;

    ConsultContacts(Contacts contacts) {
        this.contacts = contacts;
    }

    /** The version is read first: it may be older than the list, and then a change made on it is refused; never newer. */
    @Transactional
    public ContactsView all() {
        int version = contacts.current().version();
        return new ContactsView(version, contacts.inOrder());
    }
}
