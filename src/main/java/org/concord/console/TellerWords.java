package org.concord.console;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.concord.casework.IdentityGround;
import org.concord.casework.WhoToldView;
import org.concord.report.IdentityChoice;
import org.concord.report.ReportView;
import org.concord.report.Tellers;
import org.jspecify.annotations.Nullable;

/** Who told us, in words. */
@ApplicationScoped
class TellerWords {
    private final Moments moments;

    TellerWords(Moments moments) {
        this.moments = moments;
    }

    /**
     * @param open whether the reader may see it now; if not, nothing else is said
     * @param safely how they are reached without danger, in sentences that forbid where something is forbidden
     * @param note what they said of it themselves
     */
    public record Sheet(
            String reference,
            String wish,
            boolean open,
            @Nullable String ground,
            List<String> safely,
            @Nullable String note,
            String language,
            @Nullable String name,
            @Nullable String email,
            @Nullable String phone) {}

    Sheet of(WhoToldView.TellerView teller) {
        IdentityGround ground = teller.ground();
        Tellers.SafePlan plan = teller.contactSafety();
        return new Sheet(
                teller.reference(),
                wish(teller.identity()),
                ground != null,
                ground == null ? null : ground(ground, teller.until()),
                ground == null ? List.of() : Safeguards.contact(plan == null ? null : shown(plan)),
                plan == null ? null : plan.note(),
                Locale.forLanguageTag(teller.language()).getDisplayLanguage(Locale.UK),
                teller.name(),
                teller.email(),
                teller.phone());
    }

    /** As it follows the report in a sentence. */
    static String wish(IdentityChoice choice) {
        return switch (choice) {
            case ANONYMOUS -> "anonymous";
            case CONFIDENTIAL -> "in confidence";
            case NAMED -> "with their name";
        };
    }

    /** The note stands beside the plan here. */
    private static ReportView.ContactSafetyView shown(Tellers.SafePlan plan) {
        return new ReportView.ContactSafetyView(plan.safeChannels(), plan.safeHours(), false, List.of());
    }

    private String ground(IdentityGround ground, @Nullable Instant until) {
        String end = until == null ? "" : " It is closed again at %s.".formatted(moments.at(until));
        return switch (ground) {
            case ASSIGNED -> "You see this because the case is yours, and they gave their name.";
            case ON_DUTY -> "You see this because you are on duty, and they gave their name.";
            case GRANTED -> "You see this because a custodian opened it to you." + end;
            case GLASS_BROKEN -> "You see this because you broke the glass." + end;
        };
    }
}
