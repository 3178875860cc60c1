package org.concord.intake;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.concord.access.Actor;
import org.concord.casework.MessageDirection;
import org.concord.casework.ReporterThread;
import org.concord.casework.RequestKind;
import org.concord.casework.RequestState;
import org.concord.casework.RequestView;
import org.concord.platform.Words;
import org.concord.report.ConsentRecipient;
import org.concord.report.PoliceConsent;
import org.concord.report.ReportView;
import org.jspecify.annotations.Nullable;

/**
 * What the holder of a receipt reads. They may be the abuser: nothing of what was reported, where, by whom or about whom, no officer's name, and of
 * what was written with the receipt nothing beyond the visit in which it was.
 *
 * @param status where things stand, in a plain English sentence
 * @param statusKey the same, for pages that have the sentence in other languages
 * @param waitingForYou whether officers wait for the reporter
 * @param waitingForUs whether the reporter wrote last
 * @param messages the newest, in the order in which they were written
 * @param nextCursor to the messages before these; null if there are none
 * @param consent as it is in force
 * @param requests what was asked for with the receipt, the newest first
 */
public record MyReportView(
        String status,
        String statusKey,
        Instant receivedAt,
        boolean waitingForYou,
        boolean waitingForUs,
        List<MyMessageView> messages,
        @Nullable String nextCursor,
        MyConsentView consent,
        List<MyRequestView> requests) {

    /**
     * @param text null of what was written from here in another visit: whoever shows the receipt now need not be who wrote it
     * @param readAt null until the other side has read it; of what we wrote, still null in the answer that first shows it
     */
    public record MyMessageView(
            UUID id,
            MessageDirection direction,
            @Nullable String text,
            Instant writtenAt,
            @Nullable Instant readAt) {

        static MyMessageView of(ReporterThread.Said said, Actor.Reporter reader) {
            boolean shown = said.direction() == MessageDirection.TO_REPORTER
                    || said.visit() != null && said.visit().equals(reader.visit());
            return new MyMessageView(
                    said.id(), said.direction(), shown ? said.text() : null, said.writtenAt(), said.readAt());
        }
    }

    public record MyConsentView(
            int version,
            PoliceConsent police,
            Set<ConsentRecipient> partners,
            @Nullable Boolean support,
            @Nullable Boolean centre,
            Instant givenAt) {

        static MyConsentView of(ReportView.ConsentView consent) {
            return new MyConsentView(
                    consent.version(),
                    consent.police(),
                    consent.partners(),
                    consent.support(),
                    consent.centre(),
                    consent.givenAt());
        }
    }

    /**
     * Never what an IDENTITY request says, nor by whom, how and why it was decided.
     *
     * @param status what became of it, in a plain English sentence
     * @param statusKey the same, for pages that have the sentence in other languages
     * @param decidedAt null while it waits, and of what was taken back
     */
    public record MyRequestView(
            RequestKind kind,
            RequestState state,
            String status,
            String statusKey,
            Instant at,
            @Nullable Instant decidedAt,
            RequestView.@Nullable Wanted consent) {

        static MyRequestView of(RequestView request) {
            RequestView.DecisionView decision = request.decision();
            String key = request.state() == RequestState.ACCEPTED
                    ? "request." + request.kind() + "." + request.state()
                    : "request." + request.state();
            return new MyRequestView(
                    request.kind(),
                    request.state(),
                    Words.in(MyReport.BUNDLE, MyReport.ENGLISH).of(key),
                    key,
                    request.at(),
                    decision == null ? null : decision.at(),
                    request.consent());
        }
    }
}
