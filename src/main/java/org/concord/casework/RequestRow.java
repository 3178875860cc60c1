package org.concord.casework;

import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.concord.report.ConsentRecipient;
import org.concord.report.IdentityChoice;
import org.concord.report.PoliceConsent;
import org.jspecify.annotations.Nullable;

/** A request of a receipt's holder as it comes from the store. */
final class RequestRow {
    static final String SELECT = """
            SELECT q.id, r.reference, q.kind, q.asked_at, q.state, q.police, array_to_string(q.partners, ','), q.support, q.reason, q.centre,
              q.identity, q.decided_by, q.approved_by, q.decided_at, q.holder_check, q.check_how, q.effect, q.decision_reason, q.report_id
            FROM reporter_request q JOIN report r ON r.id = q.report_id\s""";

    private RequestRow() {}

    static RequestView view(Tuple row) {
        RequestState state = RequestState.valueOf(row.get(4, String.class));
        String identity = row.get(10, String.class);
        RequestView.DecisionView decision = row.get(11) == null ? null : decision(row);
        return new RequestView(
                row.get(0, UUID.class),
                row.get(1, String.class),
                RequestKind.valueOf(row.get(2, String.class)),
                row.get(3, Instant.class),
                state,
                state == RequestState.ACCEPTED && decision != null && decision.verifies(),
                wanted(row),
                identity == null ? null : IdentityChoice.valueOf(identity),
                row.get(8, String.class),
                decision);
    }

    static KeptRequest kept(Tuple row) {
        return new KeptRequest(
                row.get(0, UUID.class),
                row.get(18, UUID.class),
                RequestKind.valueOf(row.get(2, String.class)),
                RequestState.valueOf(row.get(4, String.class)),
                row.get(3, Instant.class),
                wanted(row));
    }

    private static RequestView.DecisionView decision(Tuple row) {
        String check = row.get(14, String.class);
        String effect = row.get(16, String.class);
        return new RequestView.DecisionView(
                row.get(11, UUID.class),
                row.get(12, UUID.class),
                row.get(13, Instant.class),
                check == null ? null : HolderCheck.valueOf(check),
                row.get(15, String.class),
                effect == null ? null : WithdrawalEffect.valueOf(effect),
                row.get(17, String.class));
    }

    private static RequestView.@Nullable Wanted wanted(Tuple row) {
        String police = row.get(5, String.class);
        return police == null
                ? null
                : new RequestView.Wanted(
                        PoliceConsent.valueOf(police),
                        split(Objects.requireNonNull(row.get(6, String.class))),
                        row.get(7, Boolean.class),
                        row.get(9, Boolean.class));
    }

    private static List<ConsentRecipient> split(String joined) {
        return joined.isEmpty()
                ? List.of()
                : Stream.of(joined.split(",")).map(ConsentRecipient::valueOf).toList();
    }
}
