package org.concord.officer;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.UUID;
import org.concord.platform.Validation;
import org.jspecify.annotations.Nullable;

/** Checks what an administrator says of an officer's days off. */
@ApplicationScoped
public class AbsenceForms {
    /** A year and a day: who is away longer is not on duty, which is said by their duties. */
    private static final int LONGEST_DAYS = 366;

    private final Officers officers;

    AbsenceForms(Officers officers) {
        this.officers = officers;
    }

    /** @throws org.concord.platform.Refusal 400 naming each field that cannot be taken */
    public Absence read(UUID officer, AbsenceRequest request) {
        Validation wrong = new Validation();
        wrong.check(request.from() != null, "/from", "is needed");
        checkUntil(request.from(), request.until(), wrong);
        checkCover(officer, request.cover(), wrong);
        wrong.refuseIfFailed();
        return new Absence(
                officer,
                Objects.requireNonNull(request.from()),
                Objects.requireNonNull(request.until()),
                request.cover());
    }

    private static void checkUntil(@Nullable LocalDate from, @Nullable LocalDate until, Validation wrong) {
        wrong.check(until != null, "/until", "is needed: the first day back");
        if (from == null || until == null) {
            return;
        }
        long days = ChronoUnit.DAYS.between(from, until);
        wrong.check(days > 0, "/until", "is later than from: the first day back");
        wrong.check(days <= LONGEST_DAYS, "/until", "is at most %d days after from".formatted(LONGEST_DAYS));
    }

    private void checkCover(UUID officer, @Nullable UUID cover, Validation wrong) {
        if (cover == null) {
            return;
        }
        wrong.check(!cover.equals(officer), "/cover", "is somebody else");
        wrong.check(
                officers.active(cover).filter(Officer::answersCases).isPresent(),
                "/cover",
                "is an active officer with the role officer or coordinator");
    }
}
