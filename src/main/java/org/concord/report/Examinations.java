package org.concord.report;

import com.github.kagkarlsson.scheduler.task.TaskInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.concord.evidence.MalwareScanner;
import org.concord.evidence.ReceivedFile;
import org.concord.platform.Timers;

/** Which files somebody has to look at: for malware if there is a scanner, and to make a copy that may be shown. A durable timer each. */
@ApplicationScoped
public class Examinations {
    /** Its instance is the file's id, its data how often the scanner has not answered. */
    public static final String TASK = "examine-evidence";

    private final MalwareScanner scanner;
    private final Timers timers;
    private final Clock clock;

    Examinations(MalwareScanner scanner, Timers timers, Clock clock) {
        this.scanner = scanner;
        this.timers = timers;
        this.clock = clock;
    }

    /** Of a file that has just come. */
    AttachmentState firstState() {
        return scanner.isConfigured() ? AttachmentState.UNSCANNED : AttachmentState.NOT_SCANNED;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void owe(List<ReceivedFile> files) {
        List<TaskInstance<String>> owed = files.stream()
                .filter(file -> scanner.isConfigured() || file.kind().isShowable())
                .map(file -> new TaskInstance<>(TASK, file.id().toString(), "0"))
                .toList();
        if (!owed.isEmpty()) {
            timers.owe(owed, clock.instant());
        }
    }

    /** For files that should have been looked at long ago. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void oweAgain(List<UUID> files) {
        timers.oweAgain(TASK, files.stream().map(UUID::toString).toList(), clock.instant());
    }
}
