package org.concord.casework;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.concord.access.CaseScope;
import org.concord.report.Tellers;

/** A case of the caller's and whoever told its reports, so far without knowing who they are. */
@ApplicationScoped
class IdentityCases {
    private final CaseAtHand cases;
    private final CaseFiles files;
    private final Tellers tellers;

    IdentityCases(CaseAtHand cases, CaseFiles files, Tellers tellers) {
        this.cases = cases;
        this.files = files;
        this.tellers = tellers;
    }

    record AtHand(CaseRow row, List<Tellers.Teller> tellers) {

        /** Those of whom there can be anything to know. */
        List<Tellers.Teller> known() {
            return tellers.stream().filter(Tellers.Teller::isKnown).toList();
        }
    }

    /** @throws org.concord.platform.Refusal 404 if there is no such case in the scope */
    AtHand find(CaseScope scope, String typed) {
        CaseRow row = cases.find(scope, typed);
        return new AtHand(row, tellers.of(files.reportsOf(row.id())));
    }
}
