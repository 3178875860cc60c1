package org.concord.officer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.concord.platform.ETags;
import org.jspecify.annotations.Nullable;

/** Days off are moved, covered by somebody else, or taken back. */
@ApplicationScoped
public class ChangeAbsence {
    private final Officers officers;
    private final Absences absences;
    private final RecordAbsence record;

    ChangeAbsence(Officers officers, Absences absences, RecordAbsence record) {
        this.officers = officers;
        this.absences = absences;
        this.record = record;
    }

    /** @throws org.concord.platform.Refusal 404, 428, 412; 409 if the officer is away on some of the days already */
    @Transactional
    public AbsenceView change(UUID id, @Nullable String ifMatch, Absence wanted) {
        KeptAbsence kept = forChange(wanted.officer(), id, ifMatch);
        absences.requireFree(wanted, id);
        Absence before = kept.absence();
        kept.become(wanted);
        record.changed(kept, before, wanted);
        return AbsenceView.of(kept);
    }

    /** @throws org.concord.platform.Refusal 404, 428, 412 */
    @Transactional
    public void remove(UUID officer, UUID id, @Nullable String ifMatch) {
        KeptAbsence kept = forChange(officer, id, ifMatch);
        absences.delete(kept);
        record.changed(kept, kept.absence(), null);
    }

    /** Every change holds the officer first, so that there is one at a time. */
    private KeptAbsence forChange(UUID officer, UUID id, @Nullable String ifMatch) {
        officers.forChange(officer);
        KeptAbsence kept = absences.one(officer, id);
        ETags.require(ifMatch, kept.version());
        return kept;
    }
}
