package org.concord.casework;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.concord.platform.Authority;
import org.jspecify.annotations.Nullable;

/** Something that somebody is to do for a case by a time. */
@Entity
@Table(name = "case_task")
class CaseTask {
    @Id
    private UUID id;

    @Column(name = "authority_id")
    private int authority;

    @Column(name = "case_id")
    private UUID caseId;

    private String title;

    @Column(name = "owner_id")
    private UUID owner;

    @Column(name = "due_at")
    private Instant dueAt;

    @Enumerated(EnumType.STRING)
    private TaskState state;

    @Column(name = "created_by")
    private @Nullable UUID createdBy;

    @Enumerated(EnumType.STRING)
    private @Nullable TaskCause cause;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "ended_by")
    private @Nullable UUID endedBy;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    private int version;

    protected CaseTask() {}

    CaseTask(UUID id, UUID caseId, TaskForm form, UUID createdBy, Instant createdAt) {
        this.id = id;
        this.authority = Authority.ID;
        this.caseId = caseId;
        this.createdBy = createdBy;
        this.createdAt = createdAt;
        this.state = TaskState.OPEN;
        take(form);
    }

    /** One that nobody gave. */
    CaseTask(UUID id, UUID caseId, TaskForm form, TaskCause cause, Instant createdAt) {
        this.id = id;
        this.authority = Authority.ID;
        this.caseId = caseId;
        this.cause = cause;
        this.createdAt = createdAt;
        this.state = TaskState.OPEN;
        take(form);
    }

    /** Becomes what the form says, as a new version; who of us ends it, and when, is kept while it is ended. */
    void become(TaskForm form, @Nullable UUID by, Instant now) {
        if (form.state() != state) {
            state = form.state();
            endedBy = isEnded() ? by : null;
            endedAt = isEnded() ? now : null;
        }
        take(form);
        version++;
    }

    private void take(TaskForm form) {
        title = form.title();
        owner = form.owner();
        dueAt = form.dueAt();
    }

    /** As it is. */
    TaskForm form() {
        return new TaskForm(title, owner, dueAt, state);
    }

    boolean isEnded() {
        return state != TaskState.OPEN;
    }

    boolean isOf(UUID wanted) {
        return caseId.equals(wanted);
    }

    UUID id() {
        return id;
    }

    int version() {
        return version;
    }
}
