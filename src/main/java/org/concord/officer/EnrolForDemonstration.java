package org.concord.officer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.concord.platform.Ids;

/** Officers who do not exist, so that the service can be tried out. To be called only while it is a demonstration. */
@ApplicationScoped
public class EnrolForDemonstration {
    private final Officers officers;
    private final EnrolOfficer enrol;
    private final AssignDuties assign;
    private final Ids ids;

    EnrolForDemonstration(Officers officers, EnrolOfficer enrol, AssignDuties assign, Ids ids) {
        this.officers = officers;
        this.enrol = enrol;
        this.assign = assign;
        this.ids = ids;
    }

    /** Does nothing if somebody has the address already. */
    @Transactional
    public void enrol(OfficerDraft draft, List<DutyDraft> duties) {
        if (officers.byEmail(draft.email()).isPresent()) {
            return;
        }
        Officer officer = enrol.enrol(ids.next(), draft);
        if (!duties.isEmpty()) {
            assign.begin(officer, duties);
        }
    }
}
