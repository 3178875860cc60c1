package org.concord.evidence;

import java.util.Map;
import org.apache.commons.fileupload2.core.ParameterParser;
import org.concord.platform.Text;
import org.jspecify.annotations.Nullable;

/**
 * What the head of a part says (RFC 7578 §4.2). Whatever else stands there is the sender's word, and not read.
 *
 * @param fileName null if the part is no file; empty where a browser had none
 */
public record PartHead(String name, @Nullable String fileName) {
    private static final String DISPOSITION = "content-disposition:";
    private static final int LONGEST_NAME = 100;

    /** @throws org.concord.platform.Refusal 400 if it has no name */
    public static PartHead of(String head) {
        String disposition = head.lines()
                .filter(line -> line.regionMatches(true, 0, DISPOSITION, 0, DISPOSITION.length()))
                .findFirst()
                .map(line -> line.substring(DISPOSITION.length()))
                .orElseThrow(ReadEvidenceForm::broken);
        ParameterParser parser = new ParameterParser();
        parser.setLowerCaseNames(true);
        Map<String, @Nullable String> parameters = parser.parse(disposition, ';');
        String name = parameters.get("name");
        if (!parameters.containsKey("form-data") || name == null || name.isBlank() || !isShortAndClean(name)) {
            throw ReadEvidenceForm.broken();
        }
        String fileName = parameters.get("filename");
        return new PartHead(name, parameters.containsKey("filename") && fileName == null ? "" : fileName);
    }

    private static boolean isShortAndClean(String name) {
        return Text.isClean(name) && Text.length(name) <= LONGEST_NAME;
    }
}
