package org.concord.intake;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings of the bulk import. */
@ConfigMapping(prefix = "concord.import")
public interface IntakeConfig {

    /** An incident that ended longer ago than this comes in as history: queued, due at no time and owed no alert. */
    @WithDefault("P30D")
    Duration historyAfter();

    /** Rows taken in one transaction; more make an import hardly faster, and its first alerts later. */
    @WithDefault("50")
    int rowsAtOnce();

    /** Rejected rows after which a file is given up: each of them is listed, and so many are a mistake or an attack. */
    @WithDefault("100000")
    int mostRejected();

    /** How long an import that was cut off, or whose file lies on another replica, is tried again before it has failed. */
    @WithDefault("PT6H")
    Duration giveUpAfter();
}
