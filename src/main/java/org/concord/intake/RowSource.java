package org.concord.intake;

import java.io.IOException;
import java.util.Optional;

/** The rows of a file, one after the other; empty at its end. */
interface RowSource {
    Optional<ImportedRow.Read> next() throws IOException;
}
