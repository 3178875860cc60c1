package org.concord.evidence;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.concord.platform.FieldError;
import org.concord.platform.Problem;
import org.concord.platform.Refusal;

/**
 * A form with files, read.
 *
 * @param fields the texts by name, in the order sent
 * @param files belongs to the form, and is closed with it
 */
public record EvidenceForm(Map<String, List<String>> fields, ReceivedFiles files) implements AutoCloseable {

    /**
     * That it holds at least one file and no text but these, each once.
     *
     * @throws Refusal 400 that names what is wrong
     */
    public EvidenceForm needing(String fileField, Set<String> mayHold) {
        List<FieldError> wrong = fields.entrySet().stream()
                .filter(field ->
                        !mayHold.contains(field.getKey()) || field.getValue().size() > 1)
                .map(field -> new FieldError(
                        "/" + field.getKey().replace("~", "~0").replace("/", "~1"),
                        mayHold.contains(field.getKey()) ? "stands more than once" : "is not known here"))
                .collect(Collectors.toList());
        if (files.files().isEmpty()) {
            wrong.add(new FieldError("/" + fileField, "is needed: at least one file, with a file name"));
        }
        if (!wrong.isEmpty()) {
            throw Problem.VALIDATION_FAILED.because(wrong);
        }
        return this;
    }

    /** The text of this name, if there is one. */
    public Optional<String> text(String name) {
        return Optional.ofNullable(fields.get(name)).map(List::getFirst);
    }

    @Override
    public void close() {
        files.close();
    }
}
