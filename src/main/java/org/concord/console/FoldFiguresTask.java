package org.concord.console;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;

/** Every hour one of the replicas folds what came in since into the counts of weeks and months. */
@ApplicationScoped
class FoldFiguresTask {

    @Produces
    @Singleton
    RecurringTask<Void> foldFigures(FoldFigures fold) {
        return Tasks.recurring("fold-figures", FixedDelay.of(Duration.ofHours(1)))
                .execute((instance, context) -> fold.fold());
    }
}
