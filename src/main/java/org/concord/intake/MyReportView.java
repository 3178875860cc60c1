package org.concord.intake;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.concord.casework.MessageDirection;
import org.concord.casework.ReporterThread;
import org.concord.casework.RequestKind;
import org.concord.casework.RequestState;
import org.concord.casework.RequestView;
import org.concord.report.ConsentRecipient;
import org.concord.report.PoliceConsent;
import org.concord.report.ReportView;
import org.jspecify.annotations.Nullable;

/**
 * What the holder of a receipt reads. They may be the abuser: nothing of what was reported, where, by whom or about whom, and no officer's name.
 *
 * @param status where things stand, in a plain English sentence
 * @param statusKey the same, for pages that have the sentence in other languages
 * @param waitingForYou whether officers wait for the reporter
 * @param waitingForUs whether the reporter wrote last
 * @param asksHowContent whether they can say now how content they are with what was done
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
        boolean asksHowContent,
        List<MyMessageView> messages,
        @Nullable String nextCursor,
        MyConsentView consent,
        List<MyRequestView> requests) {

    /** @param readAt null until the other side has read it; of what we wrote, still null in the answer that first shows it */
    public record MyMessageView(
            UUID id,
            MessageDirection direction,
            String text,
            Instant writtenAt,
            @Nullable Instant readAt) {

        static MyMessageView of(ReporterThread.Said said) {
            return new MyMessageView(said.id(), said.direction(), said.text(), said.writtenAt(), said.readAt());
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

    /** Never what an IDENTITY request says. */
    public record MyRequestView(
            RequestKind kind, RequestState state, Instant at, RequestView.@Nullable Wanted consent) {

        static MyRequestView of(RequestView request) {
            return new MyRequestView(request.kind(), request.state(), request.at(), request.consent());
        }
    }
}
