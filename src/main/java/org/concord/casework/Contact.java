package org.concord.casework;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.concord.platform.Authority;
import org.jspecify.annotations.Nullable;

/** A number or address that people are shown: data with an owner and a review date, because numbers go stale. */
@Entity
@Table(name = "contact")
class Contact {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Integer id;

    @Column(name = "authority_id")
    private int authority;

    private String code;

    @Enumerated(EnumType.STRING)
    private ContactPurpose purpose;

    private String label;
    private @Nullable String phone;
    private @Nullable String web;
    private @Nullable String hours;
    private String owner;

    @Column(name = "review_on")
    private LocalDate reviewOn;

    private int position;

    @SuppressWarnings("NullAway.Init")
    protected Contact() {}

    Contact(ContactView view, int position) {
        this.authority = Authority.ID;
        this.code = view.code();
        this.purpose = view.purpose();
        this.label = view.label();
        this.phone = view.phone();
        this.web = view.web();
        this.hours = view.hours();
        this.owner = view.owner();
        this.reviewOn = view.reviewOn();
        this.position = position;
    }

    ContactView view() {
        return new ContactView(code, purpose, label, phone, web, hours, owner, reviewOn);
    }
}
