package org.concord.officer;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.concord.platform.Validation;
import org.jspecify.annotations.Nullable;

/** Checks what an administrator says of an officer's duties. */
@ApplicationScoped
public class DutyForms {
    private static final int MOST = 200;

    private final OfficerCodes codes;

    DutyForms(OfficerCodes codes) {
        this.codes = codes;
    }

    /** @throws org.concord.platform.Refusal 400 naming each field that cannot be taken */
    public List<DutyDraft> read(DutiesRequest request) {
        List<DutiesRequest.@Nullable Item> items = Objects.requireNonNullElse(request.items(), List.of());
        Validation wrong = new Validation();
        wrong.check(
                request.items() != null && items.size() <= MOST,
                "/items",
                "is a list of at most %d duties".formatted(MOST));
        wrong.refuseIfFailed();
        for (int i = 0; i < items.size(); i++) {
            check(items.get(i), "/items/" + i, wrong);
        }
        wrong.refuseIfFailed();
        List<DutyDraft> duties =
                items.stream().filter(Objects::nonNull).map(this::draft).toList();
        checkEachOnce(duties, wrong);
        wrong.refuseIfFailed();
        return duties;
    }

    private void check(DutiesRequest.@Nullable Item item, String pointer, Validation wrong) {
        if (item == null) {
            wrong.check(false, pointer, "is a duty");
            return;
        }
        wrong.check(item.kind() != null, pointer + "/kind", "is needed");
        wrong.check(
                item.ward() == null || codes.wardId(item.ward()).isPresent(),
                pointer + "/ward",
                "is a ward in the register");
        wrong.check(
                item.strand() == null || codes.strandId(item.strand()).isPresent(),
                pointer + "/strand",
                "is a strand in the register");
        wrong.check(item.validFrom() != null, pointer + "/validFrom", "is needed");
        wrong.check(
                endsAfterItBegan(item.validFrom(), item.validTo()), pointer + "/validTo", "is later than validFrom");
    }

    private static boolean endsAfterItBegan(@Nullable LocalDate from, @Nullable LocalDate to) {
        return from == null || to == null || to.isAfter(from);
    }

    private static void checkEachOnce(List<DutyDraft> duties, Validation wrong) {
        List<DutyDraft> before = new ArrayList<>();
        IntStream.range(0, duties.size()).forEach(i -> {
            DutyDraft duty = duties.get(i);
            wrong.check(
                    before.stream().noneMatch(duty::overlaps),
                    "/items/" + i,
                    "says again what stands before it for some of its days");
            before.add(duty);
        });
    }

    private DutyDraft draft(DutiesRequest.Item item) {
        return new DutyDraft(
                Objects.requireNonNull(item.kind()),
                Optional.ofNullable(item.ward()).flatMap(codes::wardId).orElse(null),
                Optional.ofNullable(item.strand()).flatMap(codes::strandId).orElse(null),
                Objects.requireNonNull(item.validFrom()),
                item.validTo());
    }
}
