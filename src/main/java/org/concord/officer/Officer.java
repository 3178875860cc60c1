package org.concord.officer;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.concord.access.Actor;
import org.concord.access.CaseScope;
import org.concord.access.Role;
import org.concord.platform.Authority;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;

/** A named person who answers: what they may do, what they may see, and how they sign in. */
@Entity
@Table(name = "officer")
class Officer {
    private static final int BATCH = 200;

    @Id
    private UUID id;

    @Column(name = "authority_id")
    private int authority;

    private String email;
    private String name;

    @Column(name = "password_hash")
    private String passwordHash;

    private String language;

    @Column(name = "all_wards")
    private boolean allWards;

    @Column(name = "partner_id")
    private @Nullable UUID organisation;

    private boolean active;
    private boolean demonstration;

    @Column(name = "created_at")
    private Instant createdAt;

    private int version;

    @ElementCollection
    @BatchSize(size = BATCH)
    @CollectionTable(name = "officer_role", joinColumns = @JoinColumn(name = "officer_id"))
    @Column(name = "role")
    @Convert(converter = RoleCode.class)
    private Set<Role> roles = new HashSet<>();

    @ElementCollection
    @BatchSize(size = BATCH)
    @CollectionTable(name = "officer_ward", joinColumns = @JoinColumn(name = "officer_id"))
    @Column(name = "ward_id")
    private Set<Integer> wards = new HashSet<>();

    @ElementCollection
    @BatchSize(size = BATCH)
    @CollectionTable(name = "officer_strand", joinColumns = @JoinColumn(name = "officer_id"))
    @Column(name = "strand_id")
    private Set<Integer> strands = new HashSet<>();

    @SuppressWarnings("NullAway.Init")
    protected Officer() {}

    Officer(UUID id, OfficerDraft draft, boolean demonstration, Instant now) {
        this.id = id;
        this.authority = Authority.ID;
        this.demonstration = demonstration;
        this.createdAt = now;
        this.passwordHash = Objects.requireNonNull(draft.newPasswordHash());
        take(draft);
    }

    /** Becomes what the draft says, as a new version. */
    void become(OfficerDraft draft) {
        take(draft);
        version++;
    }

    /** For a change of what hangs on this person: their duties. */
    void countChange() {
        version++;
    }

    void changePassword(String hash) {
        passwordHash = hash;
        version++;
    }

    private void take(OfficerDraft draft) {
        email = draft.email();
        name = draft.name();
        language = draft.language();
        allWards = draft.allWards();
        active = draft.active();
        organisation = draft.organisation();
        passwordHash = Objects.requireNonNullElse(draft.newPasswordHash(), passwordHash);
        replace(roles, draft.roles());
        replace(wards, draft.wards());
        replace(strands, draft.strands());
    }

    private static <T> void replace(Set<T> kept, Set<T> wanted) {
        kept.retainAll(wanted);
        kept.addAll(wanted);
    }

    /** As they are. */
    OfficerDraft draft() {
        return new OfficerDraft(email, name, roles, allWards, wards, strands, language, active, organisation, null);
    }

    /** As the one who acts; a coordinator's scope is all of the authority. */
    Actor.Person actor() {
        boolean everyWard = allWards || roles.contains(Role.COORDINATOR);
        Set<Integer> onlyStrands = roles.contains(Role.COORDINATOR) ? Set.of() : strands;
        return new Actor.Person(id, Set.copyOf(roles), new CaseScope(id, everyWard, wards, onlyStrands));
    }

    boolean answersCases() {
        return roles.contains(Role.OFFICER) || roles.contains(Role.COORDINATOR);
    }

    /**
     * Whether they can look at the cases of a ward, and so be told of them.
     *
     * @param ward id; null = every ward
     */
    boolean canAnswerFor(@Nullable Integer ward) {
        boolean inScope = allWards || ward != null && wards.contains(ward);
        return roles.contains(Role.COORDINATOR) || roles.contains(Role.OFFICER) && inScope;
    }

    UUID id() {
        return id;
    }

    String email() {
        return email;
    }

    String passwordHash() {
        return passwordHash;
    }

    boolean isDemonstration() {
        return demonstration;
    }

    /** @param demonstration whether the service runs as one: everybody knows the password of who belongs to a demonstration */
    boolean mayAct(boolean demonstration) {
        return active && (demonstration || !this.demonstration);
    }

    int version() {
        return version;
    }
}
