package org.concord.report;

import java.util.Set;
import org.concord.evidence.FileKind;

/**
 * A file's name made safe to be shown: the last part of a path, in one line, without the marks that turn the direction of text around – which
 * can make {@code photo[U+202E]gpj.exe} look like a picture – and with the extension of what it is, where it claims another.
 */
final class ShownName {
    private static final int LONGEST = 100;
    private static final int REPLACEMENT = '_';
    private static final Set<Integer> NOT_SHOWN = Set.of(
            (int) Character.CONTROL,
            (int) Character.FORMAT,
            (int) Character.SURROGATE,
            (int) Character.PRIVATE_USE,
            (int) Character.UNASSIGNED,
            (int) Character.LINE_SEPARATOR,
            (int) Character.PARAGRAPH_SEPARATOR);

    private ShownName() {}

    static String of(String claimed, FileKind kind) {
        String last = claimed.substring(Math.max(claimed.lastIndexOf('/'), claimed.lastIndexOf('\\')) + 1);
        StringBuilder safe = new StringBuilder();
        last.codePoints()
                .filter(c -> !NOT_SHOWN.contains(Character.getType(c)))
                .map(c -> "\"<>:|?*%".indexOf(c) >= 0 ? REPLACEMENT : c)
                .forEach(safe::appendCodePoint);
        String name = safe.toString().strip().replaceAll("\\s+", " ").replaceAll("^\\.+", "");
        int dot = name.lastIndexOf('.');
        String stem = dot > 0 ? name.substring(0, dot) : name;
        return (stem.isEmpty() ? "file" : shortened(stem)) + "." + kind.extension();
    }

    private static String shortened(String stem) {
        return stem.codePointCount(0, stem.length()) <= LONGEST
                ? stem
                : stem.substring(0, stem.offsetByCodePoints(0, LONGEST)) + "…";
    }
}
