package org.concord.officer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.concord.platform.Cursor;
import org.concord.platform.Page;
import org.jspecify.annotations.Nullable;

/** Officers and their duties, as administrators see them. */
@ApplicationScoped
class ConsultOfficers {
    private static final String LIST = "officers";

    private final Officers officers;
    private final Duties duties;
    private final OfficerCodes codes;

    ConsultOfficers(Officers officers, Duties duties, OfficerCodes codes) {
        this.officers = officers;
        this.duties = duties;
        this.codes = codes;
    }

    /**
     * By name.
     *
     * @param active null: all
     * @throws org.concord.platform.Refusal 400 for a cursor of another list
     */
    @Transactional
    Page<OfficerView> list(@Nullable Boolean active, int limit, @Nullable String cursor) {
        UUID after = Cursor.read(cursor, LIST, 1, at -> UUID.fromString(at.getFirst()))
                .orElse(null);
        List<Officer> found = officers.page(active, after, limit + 1);
        return Page.of(found, limit, last -> Cursor.write(LIST, last.id()))
                .map(officer -> OfficerView.of(officer, codes));
    }

    /** @throws org.concord.platform.Refusal 404 */
    @Transactional
    OfficerView one(UUID id) {
        return OfficerView.of(officers.one(id), codes);
    }

    /** @throws org.concord.platform.Refusal 404 */
    @Transactional
    DutiesView duties(UUID id) {
        int version = officers.one(id).version();
        return DutiesView.of(
                version, duties.ofOfficer(id).stream().map(Duty::draft).toList(), codes);
    }
}
