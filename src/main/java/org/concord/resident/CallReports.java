package org.concord.resident;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.concord.intake.AnswerReport;
import org.concord.intake.NextSteps;
import org.concord.intake.ReportAnswer;
import org.concord.intake.ReportRequest;
import org.concord.platform.KeyedHash;

/**
 * Reports that an officer types while somebody tells them on the telephone. What is typed is a draft like a resident's, but the officer's: whoever
 * must sign in again, in whatever browser, goes on where they were. One at a time. It becomes a report by the same door as every other.
 */
@ApplicationScoped
public class CallReports {
    private final Drafts drafts;
    private final AnswerReport answer;
    private final NextSteps next;
    private final KeyedHash hash;
    private final ResidentConfig config;

    CallReports(Drafts drafts, AnswerReport answer, NextSteps next, KeyedHash hash, ResidentConfig config) {
        this.drafts = drafts;
        this.answer = answer;
        this.next = next;
        this.hash = hash;
        this.config = config;
    }

    /** Empty if nothing is kept. */
    @Transactional
    public Optional<Map<String, List<String>>> typed(UUID officer) {
        return drafts.find(draftOf(officer), CallDraft.class).map(CallDraft::typed);
    }

    @Transactional
    public void keep(UUID officer, Map<String, List<String>> typed) {
        drafts.put(draftOf(officer), new CallDraft(typed), config.draftKeptFor());
    }

    @Transactional
    public void wipe(UUID officer) {
        drafts.remove(draftOf(officer));
    }

    /**
     * In one transaction: the report is there, what was typed is gone, and what has to be read out is kept; or nothing of it.
     *
     * @param once sent again under the same key, it is answered as the first time
     * @throws org.concord.platform.Refusal 400 with everything that is wrong; what was typed is kept then
     */
    @Transactional
    public void send(UUID officer, ReportRequest request, String once) {
        ReportAnswer answered = answer.answer(request, once).body();
        drafts.remove(draftOf(officer));
        drafts.put(
                slipOf(officer),
                new CallSlip(
                        answered.reference(),
                        String.valueOf(answered.receipt()),
                        answered.receivedAt(),
                        next.isSomebodyOnDuty()),
                config.confirmationKeptFor());
    }

    /** Of the latest call. */
    @Transactional
    public Optional<CallSlip> slip(UUID officer) {
        return drafts.find(slipOf(officer), CallSlip.class);
    }

    @Transactional
    public void wipeSlip(UUID officer) {
        drafts.remove(slipOf(officer));
    }

    private String draftOf(UUID officer) {
        return secret("call\n" + officer);
    }

    private String slipOf(UUID officer) {
        return secret("call-slip\n" + officer);
    }

    /** Nobody's cookie: it cannot be guessed without our keys. */
    private String secret(String whose) {
        return HexFormat.of().formatHex(hash.of(KeyedHash.Purpose.DRAFT, whose));
    }
}
