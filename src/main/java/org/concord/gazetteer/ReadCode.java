package org.concord.gazetteer;

import java.time.LocalDate;
import java.util.Objects;
import org.concord.platform.Validation;
import org.jspecify.annotations.Nullable;

/** Reads what a strand or incident type is to be, or says all that is wrong with it at once. Pure. */
final class ReadCode {
    private static final int LONGEST_LABEL = 100;
    private static final int LAST_POSITION = 999;

    private ReadCode() {}

    /** @throws org.concord.platform.Refusal 400 */
    static CodeView added(CodeKind kind, CodeRequest request, LocalDate today, int lastPosition) {
        Validation wrong = new Validation();
        String code = Objects.requireNonNullElse(request.code(), "");
        wrong.check(
                kind.isCode(code),
                "/code",
                "is needed and has 1 to %d capital letters and underlines, a letter first".formatted(kind.longest()));
        check(kind, code, request, today, wrong);
        wrong.refuseIfFailed();
        boolean strand = kind == CodeKind.STRAND;
        return new CodeView(
                code,
                Objects.requireNonNull(request.label()).strip(),
                Objects.requireNonNull(request.validFrom()),
                request.validTo(),
                Objects.requireNonNullElse(request.position(), Math.min(lastPosition + 1, LAST_POSITION)),
                strand ? Boolean.TRUE.equals(request.monitoredNationally()) : null,
                strand ? Boolean.TRUE.equals(request.monitoredLocally()) : null,
                0);
    }

    /** @throws org.concord.platform.Refusal 400 */
    static CodeView changed(CodeKind kind, CodeView now, CodeRequest request, LocalDate today) {
        Validation wrong = new Validation();
        wrong.check(
                request.code() == null || request.code().equals(now.code()),
                "/code",
                "is never changed: reports refer to it");
        check(kind, now.code(), request, today, wrong);
        wrong.refuseIfFailed();
        return new CodeView(
                now.code(),
                Objects.requireNonNull(request.label()).strip(),
                Objects.requireNonNull(request.validFrom()),
                request.validTo(),
                Objects.requireNonNullElse(request.position(), now.position()),
                orElse(request.monitoredNationally(), now.monitoredNationally()),
                orElse(request.monitoredLocally(), now.monitoredLocally()),
                now.version() + 1);
    }

    private static void check(CodeKind kind, String code, CodeRequest request, LocalDate today, Validation wrong) {
        LocalDate from = request.validFrom();
        LocalDate to = request.validTo();
        String label = request.label();
        wrong.required(label, LONGEST_LABEL, "/label")
                .check(
                        label == null || label.strip().chars().noneMatch(Character::isISOControl),
                        "/label",
                        "is one line")
                .check(from != null, "/validFrom", "is needed: the first day in use")
                .check(from == null || to == null || to.isAfter(from), "/validTo", "is after the first day in use")
                .check(
                        isPosition(request.position()),
                        "/position",
                        "is a whole number from 1 to %d".formatted(LAST_POSITION));
        if (kind.isAlwaysInUse(code)) {
            wrong.check(to == null, "/validTo", "is left empty: it is always in use, for what has no code of its own")
                    .check(
                            from == null || !from.isAfter(today),
                            "/validFrom",
                            "is not later than today: it is always in use");
        }
        if (kind != CodeKind.STRAND) {
            wrong.check(request.monitoredNationally() == null, "/monitoredNationally", "is said of strands alone")
                    .check(request.monitoredLocally() == null, "/monitoredLocally", "is said of strands alone");
        }
    }

    private static boolean isPosition(@Nullable Integer position) {
        return position == null || position >= 1 && position <= LAST_POSITION;
    }

    private static @Nullable Boolean orElse(@Nullable Boolean said, @Nullable Boolean now) {
        return said == null ? now : said;
    }
}
