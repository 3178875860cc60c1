package org.concord.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.concord.alert.AlertKind;
import org.concord.alert.NewCase;
import org.concord.alert.RaiseAlert;
import org.concord.alert.SeparateAlert;

/** Whom an alert of a case may go to: the officers of its ward, or, if it is not for them, the coordinators – those whom it is for. */
@ApplicationScoped
class AlertOfCase {
    private final RaiseAlert alert;
    private final CaseRestrictions restrictions;
    private final SeparateAlert separate;
    private final Clock clock;

    AlertOfCase(RaiseAlert alert, CaseRestrictions restrictions, SeparateAlert separate, Clock clock) {
        this.alert = alert;
        this.restrictions = restrictions;
        this.separate = separate;
        this.clock = clock;
    }

    /** Somebody has an interest of their own in it: others are told. @return who */
    @Transactional(Transactional.TxType.MANDATORY)
    List<UUID> takenOver(CaseFile file, List<UUID> conflicted) {
        separate.of(file.id());
        return alert.toCoordinators(AlertKind.CONFLICT, about(file, clock.instant()), conflicted);
    }

    /** It is not for everybody in scope any more: it leaves what it shares with others. */
    @Transactional(Transactional.TxType.MANDATORY)
    void apart(CaseFile file) {
        separate.of(file.id());
    }

    /** A person found it graver than it was, or elsewhere; the time to answer counts from now. */
    @Transactional(Transactional.TxType.MANDATORY)
    void again(CaseFile file) {
        raise(AlertKind.REGRADED, file);
    }

    /** It stands by itself from now on, and nobody has answered for it yet; the time to answer counts from now. */
    @Transactional(Transactional.TxType.MANDATORY)
    void alone(CaseFile file) {
        raise(AlertKind.NEW_CASE, file);
    }

    private void raise(AlertKind kind, CaseFile file) {
        NewCase about = about(file, clock.instant());
        List<UUID> named = namedNow(file);
        List<UUID> conflicted = file.isRestricted() ? restrictions.conflicted(file.id()) : List.of();
        if (named.isEmpty() && conflicted.isEmpty()) {
            alert.about(kind, about);
        } else {
            alert.toThoseItIsFor(kind, about, named, conflicted);
        }
    }

    /** The case as alerts know it. */
    static NewCase about(CaseFile file, Instant raisedAt) {
        CaseCodes codes = file.codes();
        return new NewCase(
                file.id(),
                file.reference(),
                file.severity(),
                file.category(),
                file.ward(),
                codes.strands(),
                codes.types(),
                raisedAt);
    }

    /**
     * It is one of several of the same victim, place or subject: the coordinators decide what is done about all of them, or whoever it is for.
     *
     * @param conflicted in any of these
     */
    @Transactional(Transactional.TxType.MANDATORY)
    void reviewDue(CaseFile file, Instant raisedAt, List<UUID> conflicted) {
        alert.toThoseItIsFor(AlertKind.CASE_REVIEW, about(file, raisedAt), namedNow(file), conflicted);
    }

    /** None also of a restriction that has run out. */
    private List<UUID> namedNow(CaseFile file) {
        return file.isRestricted() ? restrictions.namedAt(file.id(), clock.instant()) : List.of();
    }
}
