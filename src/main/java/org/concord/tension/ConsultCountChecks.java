package org.concord.tension;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Whether tension was counted as it has to be when somebody last looked; every night the service looks by itself. */
@ApplicationScoped
public class ConsultCountChecks {
    private final CountCheckBook book;

    ConsultCountChecks(CountCheckBook book) {
        this.book = book;
    }

    /** Empty while nothing was ever compared. */
    public Optional<LastCountCheck> last() {
        return book.last();
    }
}
