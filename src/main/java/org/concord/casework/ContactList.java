package org.concord.casework;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The list as a whole: what an ETag speaks of, and what is held while it is replaced. */
@Entity
@Table(name = "contact_list")
class ContactList {
    @Id
    @Column(name = "authority_id")
    private int authority;

    private int version;

    protected ContactList() {}

    int version() {
        return version;
    }

    void countChange() {
        version++;
    }
}
