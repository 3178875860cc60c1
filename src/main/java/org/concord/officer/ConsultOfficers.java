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
public class ConsultOfficers {
    private static final String LIST = "officers";

    private final Officers officers;
    private final Duties duties;
    private final OfficerCodes codes;
    private final FactorsAtHand factors;

    ConsultOfficers(Officers officers, Duties duties, OfficerCodes codes, FactorsAtHand factors) {
        this.officers = officers;
        this.duties = duties;
        this.codes = codes;
        this.factors = factors;
    }

    /**
     * By name.
     *
     * @param active null: all
     * @throws org.concord.platform.Refusal 400 for a cursor of another list
     */
    @Transactional
    public Page<OfficerView> list(@Nullable Boolean active, int limit, @Nullable String cursor) {
        UUID after = Cursor.read(cursor, LIST, 1, at -> UUID.fromString(at.getFirst()))
                .orElse(null);
        List<Officer> found = officers.page(active, after, limit + 1);
        Page<Officer> page = Page.of(found, limit, last -> Cursor.write(LIST, last.id()));
        return new Page<>(OfficerView.ofAll(page.items(), codes), page.nextCursor());
    }

    /** @throws org.concord.platform.Refusal 404 */
    @Transactional
    public OfficerView one(UUID id) {
        return OfficerView.of(officers.one(id), codes);
    }

    /** @throws org.concord.platform.Refusal 404 */
    @Transactional
    public DutiesView duties(UUID id) {
        int version = officers.one(id).version();
        return DutiesView.of(
                version, duties.ofOfficer(id).stream().map(Duty::draft).toList(), codes);
    }

    /** Whether they sign in with a second factor. */
    @Transactional
    public boolean hasFactor(UUID id) {
        return factors.confirmed(id).isPresent();
    }
}
