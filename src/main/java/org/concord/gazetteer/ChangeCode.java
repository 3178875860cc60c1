package org.concord.gazetteer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.concord.place.WorkingTime;
import org.concord.platform.ETags;
import org.jspecify.annotations.Nullable;

/** A strand or incident type is called otherwise, moved in the list, or in use on other days. What was reported under it stays readable. */
@ApplicationScoped
class ChangeCode {
    private final KeptCodes codes;
    private final RecordCode record;
    private final WorkingTime workingTime;

    ChangeCode(KeptCodes codes, RecordCode record, WorkingTime workingTime) {
        this.codes = codes;
        this.record = record;
        this.workingTime = workingTime;
    }

    /** @throws org.concord.platform.Refusal 400 with everything that is wrong; 404, 428, 412 */
    @Transactional
    CodeView change(CodeKind kind, String code, @Nullable String ifMatch, CodeRequest request) {
        codes.hold();
        CodeView now = codes.one(kind, code);
        CodeView wanted = ReadCode.changed(kind, now, request, workingTime.today());
        ETags.require(ifMatch, now.version());
        codes.change(kind, wanted);
        record.changed(kind, now, wanted);
        return wanted;
    }
}
