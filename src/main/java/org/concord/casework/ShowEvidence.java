package org.concord.casework;

import jakarta.enterprise.context.ApplicationScoped;
import org.concord.evidence.SealedFile;

/** Shows an image: its copy, which is made now if nobody has yet. */
@ApplicationScoped
public class ShowEvidence {
    private final ConsultEvidence consult;
    private final MakeShownCopy make;

    ShowEvidence(ConsultEvidence consult, MakeShownCopy make) {
        this.consult = consult;
        this.make = make;
    }

    /** @throws org.concord.platform.Refusal as {@link ConsultEvidence#copy} */
    public SealedFile copy(ConsultEvidence.FileAsked asked) {
        if (consult.lacksCopy(asked)) {
            make.of(asked.id());
        }
        return consult.copy(asked);
    }
}
