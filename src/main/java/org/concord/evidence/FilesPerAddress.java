package org.concord.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import org.concord.platform.RateLimit;

/** How many files an address may add by the pages, where nobody need be known: a draft costs nothing, and its files lie in the store for a day. */
@ApplicationScoped
public class FilesPerAddress {
    private final RateLimit limit;

    FilesPerAddress(EvidenceConfig config, Clock clock) {
        this.limit = new RateLimit("evidence", config.filesPerAddressAndHour(), Duration.ofHours(1), clock);
    }

    /**
     * Looks whether any are left, before anything is read.
     *
     * @throws org.concord.platform.Refusal 429
     */
    public void require(String address) {
        limit.require(address);
    }

    /**
     * Counts the files that came; what is refused counts too.
     *
     * @throws org.concord.platform.Refusal 429 if there are more than were left
     */
    public void take(String address, ReceivedFiles files) {
        files.files().forEach(file -> limit.take(address));
    }
}
