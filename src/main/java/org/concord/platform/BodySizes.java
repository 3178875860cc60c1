package org.concord.platform;

import java.util.Set;
import java.util.regex.Pattern;

/** How much a call may send, as far as it says so beforehand; whoever takes a file counts what really comes. */
final class BodySizes {
    private static final long MEGABYTE = 1024L * 1024;

    /** What takes files. */
    static final long FILE = 64 * MEGABYTE;

    private static final long POSTCODES = 2048 * MEGABYTE;

    private static final Set<String> TAKES_FILES = Set.of(
            "/api/v1/imports",
            "/api/v1/wards/boundaries",
            "/console/administration/boundaries",
            "/api/v1/my-report/attachments",
            "/report/evidence",
            "/follow-up/evidence");

    private static final Set<String> TAKES_POSTCODES = Set.of("/api/v1/postcodes", "/console/administration/postcodes");

    private static final Pattern OF_A_CASE = Pattern.compile("/api/v1/cases/[^/]+/attachments");

    private BodySizes() {}

    static long most(String path) {
        if (TAKES_POSTCODES.contains(path)) {
            return POSTCODES;
        }
        boolean file = TAKES_FILES.contains(path) || OF_A_CASE.matcher(path).matches();
        return file ? FILE : MEGABYTE;
    }
}
