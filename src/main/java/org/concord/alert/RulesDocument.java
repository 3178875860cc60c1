package org.concord.alert;

import java.util.List;
import org.concord.delivery.DeliveryChannel;
import org.concord.triage.Category;
import org.concord.triage.Severity;
import org.jspecify.annotations.Nullable;

/**
 * Alert rules as people write, read and keep them: by codes. What is left out is every one, or none.
 *
 * @param digestAt local times like {@code 08:00}, on working days
 * @param foldWithin ISO 8601, for example {@code PT4H}
 * @param cityFromWards 2 to 100; what was kept before there was this is read as never
 */
public record RulesDocument(
        @Nullable List<@Nullable Rule> rules,
        @Nullable List<@Nullable Quiet> quietHours,
        @Nullable List<@Nullable String> digestAt,
        @Nullable String foldWithin,
        @Nullable Integer cityFromWards) {

    /** See {@link AlertRule}; the first that holds for a case is its rule. */
    public record Rule(
            @Nullable String name,
            @Nullable List<@Nullable String> wards,
            @Nullable List<@Nullable String> strands,
            @Nullable List<@Nullable String> incidentTypes,
            @Nullable List<@Nullable Severity> severities,
            @Nullable List<@Nullable Category> categories,
            AlertRule.@Nullable Hours hours,
            @Nullable Boolean quiet,
            @Nullable Boolean digest,
            @Nullable List<@Nullable Step> ladder) {}

    /** See {@link Rung}. */
    public record Step(
            @Nullable List<@Nullable LadderDuty> duties,
            @Nullable List<@Nullable DeliveryChannel> channels,
            @Nullable String acknowledgeWithin,
            Rung.@Nullable RunningTime time) {}

    /** See {@link QuietHours}; local times. */
    public record Quiet(
            @Nullable LadderDuty duty,
            @Nullable String from,
            @Nullable String to,
            @Nullable Boolean daysOff) {}
}
