package org.concord.partner;

import java.util.Objects;
import java.util.regex.Pattern;
import org.concord.platform.Validation;
import org.jspecify.annotations.Nullable;

/** The body of {@code POST /api/v1/partners}. */
public record PartnerRequest(
        @Nullable String code, @Nullable String name) {
    private static final Pattern CODE = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");
    private static final int LONGEST_NAME = 200;

    /** @throws org.concord.platform.Refusal 400 with everything that is wrong */
    void refuseIfWrong() {
        new Validation()
                .check(
                        code != null && CODE.matcher(code).matches(),
                        "/code",
                        "has 1 to 40 of a to z, 0 to 9 and hyphens, and does not begin with a hyphen")
                .required(name, LONGEST_NAME, "/name")
                .refuseIfFailed();
    }

    String neededCode() {
        return Objects.requireNonNull(code);
    }

    String neededName() {
        return Objects.requireNonNull(name).strip();
    }
}
