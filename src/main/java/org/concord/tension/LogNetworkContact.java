package org.concord.tension;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.concord.audit.AuditTrail;
import org.concord.audit.TensionActionEvent;
import org.concord.platform.AnswerOnce;
import org.concord.platform.Ids;
import org.concord.platform.Validation;
import org.jspecify.annotations.Nullable;

/** One of us spoke with a contact, and writes down what was said. */
@ApplicationScoped
public class LogNetworkContact {
    private static final int LONGEST_TEXT = 2000;
    private static final Duration OLDEST = Duration.ofDays(366);
    /** Clocks differ. */
    private static final Duration AHEAD = Duration.ofMinutes(5);

    private final NetworkAtHand atHand;
    private final NetworkLog log;
    private final AuditTrail trail;
    private final AnswerOnce once;
    private final Ids ids;
    private final Clock clock;

    LogNetworkContact(NetworkAtHand atHand, NetworkLog log, AuditTrail trail, AnswerOnce once, Ids ids, Clock clock) {
        this.atHand = atHand;
        this.log = log;
        this.trail = trail;
        this.once = once;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * @throws org.concord.platform.Refusal 404 if there is no such contact for the caller; 400; 409 {@code contact-consent-over} unless their
     *     consent holds; what {@link AnswerOnce} refuses
     */
    @Transactional
    public AnswerOnce.Answered<NetworkLogKept> log(
            UUID id, NetworkLogRequest request, @Nullable String idempotencyKey) {
        NetworkContact with = atHand.hold(id);
        var asked = new AnswerOnce.Asked(idempotencyKey, atHand.callerCode(), "talk with " + id, request);
        return once.answer(
                asked, NetworkLogKept.class, () -> new AnswerOnce.Answered<>(201, logged(with, request), false));
    }

    private NetworkLogKept logged(NetworkContact with, NetworkLogRequest request) {
        with.requireOpen();
        Instant now = clock.instant();
        Instant at = Objects.requireNonNullElse(request.at(), now);
        TensionLink about = request.about();
        Validation wrong = new Validation()
                .check(
                        !at.isAfter(now.plus(AHEAD)) && at.isAfter(now.minus(OLDEST)),
                        "/at",
                        "is a time within the last year")
                .check(request.how() != null, "/how", "is needed: MEETING, PHONE, MESSAGE or EMAIL")
                .required(request.text(), LONGEST_TEXT, "/text");
        TensionLink.check(wrong, about, "/about");
        wrong.check(about == null || about.isOfCalendar(), "/about", "is an EVENT or a RUMOUR")
                .refuseIfFailed();
        var entry = new NetworkLog.Entry(
                ids.next(),
                at,
                Objects.requireNonNull(request.how()),
                Objects.requireNonNull(request.text()).strip(),
                about);
        log.add(with, entry, atHand.caller());
        trail.append(new TensionActionEvent.NetworkContactLogged(with.subject(), entry.id()));
        return new NetworkLogKept(entry.id(), at);
    }
}
