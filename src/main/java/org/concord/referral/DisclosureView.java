package org.concord.referral;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.concord.casework.PersonView;
import org.jspecify.annotations.Nullable;

/**
 * What was told to others, as those who may see the case read it.
 *
 * @param fields all that was told of any report
 * @param complete whether all that was asked for was told of every report; if not, {@code reports} say what was left out and why
 * @param override why the wish of a reporter was overridden, and by whom beside {@code disclosedBy}; null if it was not
 * @param overdue whether an answer is owed and its time is over
 * @param outcome null while there is no answer
 */
public record DisclosureView(
        UUID id,
        String caseReference,
        Recipient recipient,
        GatewayView gateway,
        List<DisclosedField> fields,
        boolean complete,
        String purpose,
        @Nullable String realRisk,
        @Nullable OverrideView override,
        PersonView disclosedBy,
        Instant disclosedAt,
        List<SharedReportView> reports,
        @Nullable LocalDate dueOn,
        boolean overdue,
        @Nullable UUID taskId,
        @Nullable DisclosureOutcome outcome,
        @Nullable String answer,
        @Nullable Instant answeredAt,
        int version) {

    public record GatewayView(String code, String label, String source) {}

    public record OverrideView(String reason, PersonView approvedBy) {}

    /**
     * One report's part.
     *
     * @param consentVersion under which
     * @param againstWish which of what was told the reporter did not allow
     */
    public record SharedReportView(
            String report,
            int consentVersion,
            List<DisclosedField> told,
            List<DisclosedField> againstWish,
            List<LeftOutView> leftOut) {}

    public record LeftOutView(DisclosedField field, LeftOut because) {}

    /** Why something that was asked for was not told. */
    public enum LeftOut {
        CONSENT_REFUSES,
        NOT_HELD
    }
}
