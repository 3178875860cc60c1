package org.concord.casework;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.ArrayList;
import java.util.List;
import org.concord.platform.Authority;

/** The contacts, one list per authority. */
@ApplicationScoped
class Contacts implements PanacheRepositoryBase<Contact, Integer> {

    ContactList current() {
        return getSession().find(ContactList.class, Authority.ID);
    }

    /** Held until the end of the transaction. */
    ContactList currentForChange() {
        return getSession().find(ContactList.class, Authority.ID, LockModeType.PESSIMISTIC_WRITE);
    }

    List<ContactView> inOrder() {
        return list("authority = ?1 order by position", Authority.ID).stream()
                .map(Contact::view)
                .toList();
    }

    void replace(List<ContactView> wanted) {
        delete("authority", Authority.ID);
        List<Contact> contacts = new ArrayList<>();
        wanted.forEach(view -> contacts.add(new Contact(view, contacts.size() + 1)));
        persist(contacts);
    }
}
