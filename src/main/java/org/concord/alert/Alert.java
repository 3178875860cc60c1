package org.concord.alert;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What named people must answer. {@link NewAlertRows} writes a new one. */
@Entity
@Table(name = "alert")
class Alert {
    @Id
    private UUID id;

    @Embedded
    private AlertOrigin origin;

    @Enumerated(EnumType.STRING)
    private AlertState state;

    @Column(name = "answer_by")
    private Instant answerBy;

    /** By when the first who were told had to answer, which climbing does not change; null if that was not kept yet. */
    @Column(name = "first_answer_by")
    private @Nullable Instant firstAnswerBy;

    private short rung;

    private short round;

    @Embedded
    private @Nullable LadderPlace place;

    @Embedded
    private @Nullable AlertAnswer answer;

    @ElementCollection
    @CollectionTable(name = "alert_recipient", joinColumns = @JoinColumn(name = "alert_id"))
    private Set<AlertRecipient> recipients = new LinkedHashSet<>();

    @SuppressWarnings("NullAway.Init")
    protected Alert() {}

    Alert(UUID id, AlertOrigin origin, LadderPlace place, Instant answerBy) {
        this.id = id;
        this.origin = origin;
        this.state = AlertState.OPEN;
        this.answerBy = answerBy;
        this.firstAnswerBy = answerBy;
        this.rung = 1;
        this.place = place;
    }

    /** Who was told before keeps the rung on which that was. */
    void tell(List<AlertPolicy.Recipient> told) {
        told.stream()
                .filter(recipient ->
                        recipients.stream().noneMatch(known -> known.officer().equals(recipient.officer())))
                .forEach(recipient -> recipients.add(new AlertRecipient(recipient.officer(), rung, recipient.as())));
    }

    /** The first answer wins; a later one changes nothing. */
    boolean acknowledge(UUID officer, Instant when) {
        if (answer != null) {
            return false;
        }
        answer = new AlertAnswer(officer, when);
        state = AlertState.ACKNOWLEDGED;
        return true;
    }

    /** It waits for whoever answered it before, as from now. */
    UUID reopen(Instant newAnswerBy) {
        UUID answered = Objects.requireNonNull(answer).by();
        answer = null;
        state = AlertState.OPEN;
        answerBy = newAnswerBy;
        firstAnswerBy = newAnswerBy;
        rung = 1;
        round++;
        return answered;
    }

    /** Nobody answered in time. On the last step it repeats there. */
    void climb(int step, Instant newAnswerBy) {
        LadderPlace before = Objects.requireNonNull(place);
        if (step != before.step()) {
            rung++;
            place = before.at(step);
        }
        state = AlertState.ESCALATED;
        answerBy = newAnswerBy;
        round++;
    }

    /** Somebody else is told on the same rung. */
    void tellFurther(List<AlertPolicy.Recipient> others) {
        round++;
        tell(others);
    }

    boolean isUnanswered() {
        return state == AlertState.OPEN || state == AlertState.ESCALATED;
    }

    boolean isDue(Instant now) {
        return isUnanswered() && origin.kind() != AlertKind.TEST && !answerBy.isAfter(now);
    }

    UUID id() {
        return id;
    }

    AlertOrigin origin() {
        return origin;
    }

    AlertState state() {
        return state;
    }

    @Nullable
    UUID caseId() {
        return origin.caseId();
    }

    Instant answerBy() {
        return answerBy;
    }

    Instant halfway() {
        return origin.raisedAt()
                .plus(Duration.between(origin.raisedAt(), answerBy).dividedBy(2));
    }

    int rung() {
        return rung;
    }

    int round() {
        return round;
    }

    /** {@link LadderPlace#NONE} also for one that was raised before there were rules. */
    LadderPlace place() {
        return place == null ? LadderPlace.NONE : place;
    }

    @Nullable
    AlertAnswer answer() {
        return answer;
    }

    Set<AlertRecipient> recipients() {
        return recipients;
    }
}
