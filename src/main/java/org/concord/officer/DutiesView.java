package org.concord.officer;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an officer is on duty for.
 *
 * @param version of the officer
 */
public record DutiesView(int version, List<Item> items) {

    /** One duty; a null ward or strand is every one, a null end is until further notice. */
    public record Item(
            DutyKind kind,
            @Nullable String ward,
            @Nullable String strand,
            LocalDate validFrom,
            @Nullable LocalDate validTo) {

        static Item of(DutyDraft duty, OfficerCodes codes) {
            return new Item(
                    duty.kind(),
                    codes.wardCode(duty.ward()),
                    codes.strandCode(duty.strand()),
                    duty.validFrom(),
                    duty.validTo());
        }
    }

    static DutiesView of(int version, List<DutyDraft> duties, OfficerCodes codes) {
        return new DutiesView(
                version, duties.stream().map(duty -> Item.of(duty, codes)).toList());
    }
}
