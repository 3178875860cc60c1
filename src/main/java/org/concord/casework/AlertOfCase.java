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
import org.hibernate.Session;

/** Whom an alert of a case may go to: the officers of its ward, or, if it is not for them, the coordinators. */
@ApplicationScoped
class AlertOfCase {
    private final RaiseAlert alert;
    private final CaseRestrictions restrictions;
    private final SeparateAlert separate;
    private final Clock clock;
    private final Session store;

    AlertOfCase(RaiseAlert alert, CaseRestrictions restrictions, SeparateAlert separate, Clock clock, Session store) {
        this.alert = alert;
        this.restrictions = restrictions;
        this.separate = separate;
        this.clock = clock;
        this.store = store;
    }

    /** Somebody has an interest of their own in it: others are told. @return who */
    @Transactional(Transactional.TxType.MANDATORY)
    List<UUID> takenOver(CaseFile file, List<UUID> conflicted) {
        separate.of(file.id());
        return alert.toCoordinators(AlertKind.CONFLICT, file.newCase(clock.instant()), conflicted);
    }

    /** It is not for everybody in scope any more: it leaves what it shares with others. */
    @Transactional(Transactional.TxType.MANDATORY)
    void apart(CaseFile file) {
        separate.of(file.id());
    }

    /** A person found it graver than it was, or elsewhere; the time to answer counts from now. */
    @Transactional(Transactional.TxType.MANDATORY)
    void again(CaseFile file) {
        NewCase about = file.newCase(clock.instant());
        if (file.isRestricted()) {
            alert.toCoordinators(AlertKind.REGRADED, about, restrictions.conflicted(file.id()));
        } else {
            alert.about(AlertKind.REGRADED, about);
        }
    }

    /** The case as it stands. */
    CaseFile file(UUID id) {
        return store.find(CaseFile.class, id);
    }

    /**
     * It is one of several of the same victim, place or subject: the coordinators decide what is done about all of them.
     *
     * @param conflicted in any of these
     */
    @Transactional(Transactional.TxType.MANDATORY)
    void reviewDue(CaseFile file, Instant raisedAt, List<UUID> conflicted) {
        alert.toCoordinators(AlertKind.CASE_REVIEW, file.newCase(raisedAt), conflicted);
    }
}
