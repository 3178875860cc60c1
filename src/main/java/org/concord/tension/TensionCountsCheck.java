package org.concord.tension;

import io.smallrye.health.api.Wellness;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/** Reports that are not counted as they have to be, on the health page: never a reason to restart. The figure is for the management port alone. */
@Wellness
@ApplicationScoped
class TensionCountsCheck implements HealthCheck {
    private final CountCheckBook book;
    private final boolean apart;

    TensionCountsCheck(
            CountCheckBook book,
            @ConfigProperty(name = "quarkus.management.enabled", defaultValue = "false") boolean apart) {
        this.book = book;
        this.apart = apart;
    }

    @Override
    public HealthCheckResponse call() {
        var answer = HealthCheckResponse.named("counts of tension").up();
        if (apart) {
            answer.withData(
                    "wrong", book.last().map(LastCountCheck::reports).orElse(0).longValue());
        }
        return answer.build();
    }
}
