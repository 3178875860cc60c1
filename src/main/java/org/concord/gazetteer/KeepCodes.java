package org.concord.gazetteer;

import jakarta.enterprise.context.ApplicationScoped;
import org.concord.place.PlaceWatch;
import org.concord.platform.AnswerOnce;
import org.jspecify.annotations.Nullable;

/** Strands and incident types are added and changed. It holds at once here, and on every other replica within seconds. */
@ApplicationScoped
public class KeepCodes {
    private final AddCode add;
    private final ChangeCode change;
    private final PlaceWatch watch;

    KeepCodes(AddCode add, ChangeCode change, PlaceWatch watch) {
        this.add = add;
        this.change = change;
        this.watch = watch;
    }

    /** @throws org.concord.platform.Refusal 400 with everything that is wrong; 409 if the code is there already, or there are as many as can be */
    public AnswerOnce.Answered<CodeView> add(CodeKind kind, CodeRequest request, @Nullable String idempotencyKey) {
        AnswerOnce.Answered<CodeView> added = add.add(kind, request, idempotencyKey);
        watch.look();
        return added;
    }

    /**
     * Ending one is a change too: to a {@code validTo}.
     *
     * @throws org.concord.platform.Refusal 400 with everything that is wrong; 404, 428, 412
     */
    public CodeView change(CodeKind kind, String code, @Nullable String ifMatch, CodeRequest request) {
        CodeView changed = change.change(kind, code, ifMatch, request);
        watch.look();
        return changed;
    }
}
