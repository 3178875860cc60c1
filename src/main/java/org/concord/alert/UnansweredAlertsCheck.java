package org.concord.alert;

import io.smallrye.health.api.Wellness;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/** Alerts nobody has taken, on the health page: never a reason to restart. The figures are for the management port alone. */
@Wellness
@ApplicationScoped
class UnansweredAlertsCheck implements HealthCheck {
    private final UnansweredAlerts unanswered;
    private final boolean apart;

    UnansweredAlertsCheck(
            UnansweredAlerts unanswered,
            @ConfigProperty(name = "quarkus.management.enabled", defaultValue = "false") boolean apart) {
        this.unanswered = unanswered;
        this.apart = apart;
    }

    @Override
    public HealthCheckResponse call() {
        var answer = HealthCheckResponse.named("alerts nobody has taken").up();
        if (apart) {
            UnansweredAlerts.Count count = unanswered.now();
            answer.withData("open", count.open()).withData("escalated", count.escalated());
        }
        return answer.build();
    }
}
