package org.concord.audit;

import java.util.HexFormat;
import java.util.regex.Pattern;
import org.concord.platform.Validation;
import org.jspecify.annotations.Nullable;

/**
 * What the caller noted of an earlier verification, if anything: the log must still begin with that tree.
 *
 * @param size of the tree then
 * @param root of it, in lower-case hex
 */
public record VerificationRequest(
        @Nullable Long size, @Nullable String root) {
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    /** @throws org.concord.platform.Refusal 400 if only one of them is there, or is not one */
    @Nullable
    TreeHead earlier() {
        new Validation()
                .check(size == null || size >= 0, "/size", "is 0 or more")
                .check(root == null || HASH.matcher(root).matches(), "/root", "has 64 lower-case hexadecimal digits")
                .check(size == null || root != null, "/root", "is needed with “size”")
                .check(root == null || size != null, "/size", "is needed with “root”")
                .refuseIfFailed();
        return size == null || root == null
                ? null
                : new TreeHead(size, HexFormat.of().parseHex(root));
    }
}
