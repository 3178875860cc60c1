package org.concord.intake;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** A partner's file, read and checked some rows at a time. */
final class ImportFile implements Closeable {
    private final InputStream file;
    private final RowSource rows;
    private final Function<ImportedRow.Read, ImportedRow.Checked> check;

    ImportFile(InputStream file, RowSource rows, Function<ImportedRow.Read, ImportedRow.Checked> check) {
        this.file = file;
        this.rows = rows;
        this.check = check;
    }

    /** The next rows that start after the line given, at most so many; empty at the end of the file. */
    List<ImportedRow.Checked> next(int most, int after) throws IOException {
        List<ImportedRow.Checked> next = new ArrayList<>();
        while (next.size() < most) {
            Optional<ImportedRow.Read> row = rows.next();
            if (row.isEmpty()) {
                return next;
            }
            if (row.get().line() > after) {
                next.add(check.apply(row.get()));
            }
        }
        return next;
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
