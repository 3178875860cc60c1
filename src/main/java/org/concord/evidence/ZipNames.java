package org.concord.evidence;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;

/**
 * The names in the directory at the end of a zip file (APPNOTE 4.3.12 and 4.3.16), read without unpacking anything. A directory that does
 * not lie whole within the bytes given is none: no document of a few megabytes has one so long.
 */
record ZipNames(Set<String> names) {
    private static final int END_SIGNATURE = 0x06054b50;
    private static final int END_LENGTH = 22;
    private static final int ENTRY_SIGNATURE = 0x02014b50;
    private static final int ENTRY_LENGTH = 46;

    static ZipNames in(byte[] tail) {
        ByteBuffer bytes = ByteBuffer.wrap(tail).order(ByteOrder.LITTLE_ENDIAN);
        int end = tail.length - END_LENGTH;
        while (end >= 0 && bytes.getInt(end) != END_SIGNATURE) {
            end--;
        }
        if (end < 0) {
            return new ZipNames(Set.of());
        }
        long length = Integer.toUnsignedLong(bytes.getInt(end + 12));
        return length > end ? new ZipNames(Set.of()) : new ZipNames(names(bytes, end - (int) length, end));
    }

    private static Set<String> names(ByteBuffer bytes, int from, int end) {
        Set<String> names = new HashSet<>();
        int at = from;
        while (at + ENTRY_LENGTH <= end && bytes.getInt(at) == ENTRY_SIGNATURE) {
            int name = Short.toUnsignedInt(bytes.getShort(at + 28));
            int more = Short.toUnsignedInt(bytes.getShort(at + 30)) + Short.toUnsignedInt(bytes.getShort(at + 32));
            if (at + ENTRY_LENGTH + name > end) {
                break;
            }
            names.add(new String(bytes.array(), at + ENTRY_LENGTH, name, StandardCharsets.UTF_8));
            at += ENTRY_LENGTH + name + more;
        }
        return names;
    }

    /** ECMA-376 Part 2. One with macros is not a document but a program. */
    boolean isWordDocument() {
        return names.contains("[Content_Types].xml")
                && names.contains("word/document.xml")
                && names.stream().noneMatch(name -> name.endsWith("vbaProject.bin"));
    }
}
