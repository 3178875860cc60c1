package org.concord.resident;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.util.List;
import java.util.UUID;
import org.concord.casework.AddEvidence;
import org.concord.evidence.EvidenceConfig;
import org.concord.evidence.EvidenceForm;
import org.concord.evidence.FilesPerAddress;
import org.concord.evidence.ReadEvidenceForm;
import org.concord.evidence.ReceiveFiles;
import org.concord.platform.Problem;
import org.concord.platform.Refusal;
import org.jspecify.annotations.Nullable;

/** Files on their way from a page to a report. */
@ApplicationScoped
class Evidence {
    private final ReadEvidenceForm forms;
    private final ReceiveFiles receive;
    private final FilesPerAddress quota;
    private final AddEvidence add;
    private final EvidenceConfig config;

    Evidence(
            ReadEvidenceForm forms,
            ReceiveFiles receive,
            FilesPerAddress quota,
            AddEvidence add,
            EvidenceConfig config) {
        this.forms = forms;
        this.receive = receive;
        this.quota = quota;
        this.add = add;
        this.config = config;
    }

    int most() {
        return config.filesPerReport();
    }

    /**
     * @return what the caller closes
     * @throws Refusal if it cannot be taken
     */
    EvidenceForm read(InputStream body, @Nullable MediaType type, String address) {
        quota.require(address);
        EvidenceForm form = forms.read(body, type, "file", address);
        try {
            quota.take(address, form.files());
        } catch (Refusal tooMany) {
            form.close();
            throw tooMany;
        }
        return form;
    }

    /** @throws Refusal 409 if the report would have too many */
    void refuseIfTooMany(EvidenceForm form, List<KeptFile> kept) {
        receive.refuseIfTooMany(
                form.files(),
                kept.size(),
                kept.stream().mapToLong(KeptFile::size).sum());
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void goesWith(UUID report, List<KeptFile> kept) {
        add.withNew(report, receive.again(kept.stream().map(KeptFile::received).toList()));
    }

    /** Which words say why it was not taken. */
    static String why(Refusal refusal) {
        if (refusal.problem() == Problem.TOO_LARGE) {
            return "error.file.large";
        }
        if (refusal.problem() == Problem.UNSUPPORTED_MEDIA_TYPE) {
            return "error.file.kind";
        }
        if (refusal.problem() == Problem.LIMIT_REACHED) {
            return "error.file.many";
        }
        if (refusal.problem() == Problem.TOO_MANY_REQUESTS) {
            return "error.follow-up.many";
        }
        return refusal.problem() == Problem.VALIDATION_FAILED ? "error.file.empty" : "error.file.broken";
    }
}
