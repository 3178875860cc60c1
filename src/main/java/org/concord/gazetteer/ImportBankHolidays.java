package org.concord.gazetteer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.concord.audit.AlertEvent;
import org.concord.audit.AuditTrail;
import org.concord.place.BankHoliday;
import org.concord.place.BankHolidays;
import org.concord.place.WorkingTime;
import org.concord.platform.ETags;
import org.concord.platform.FieldError;
import org.concord.platform.Problem;
import org.jspecify.annotations.Nullable;

/** The bank holidays of some years are replaced; those of other years stay, so that what was promised then can still be reckoned. */
@ApplicationScoped
public class ImportBankHolidays {
    private final BankHolidays holidays;
    private final WorkingTime workingTime;
    private final GazetteerConfig config;
    private final AuditTrail trail;
    private final ObjectMapper json;

    ImportBankHolidays(
            BankHolidays holidays,
            WorkingTime workingTime,
            GazetteerConfig config,
            AuditTrail trail,
            ObjectMapper json) {
        this.holidays = holidays;
        this.workingTime = workingTime;
        this.config = config;
        this.trail = trail;
        this.json = json;
    }

    /** What the years were before, and what they are now, for the trail's sealed detail. */
    private record Change(List<BankHolidaysView.Item> before, List<BankHolidaysView.Item> after) {}

    /**
     * @param divisions the file that gov.uk publishes
     * @throws org.concord.platform.Refusal 400 naming each part that cannot be taken; 428, 412
     */
    @Transactional
    public BankHolidaysView replace(@Nullable String ifMatch, Map<String, @Nullable BankHolidayDivision> divisions) {
        String name = config.bankHolidayDivision();
        BankHolidayDivision ours = divisions.get(name);
        if (ours == null) {
            throw Problem.VALIDATION_FAILED.because(List.of(new FieldError("/" + name, "is needed")));
        }
        return replaceBy(ours.read(name), ifMatch);
    }

    private BankHolidaysView replaceBy(List<BankHoliday> wanted, @Nullable String ifMatch) {
        int version = holidays.versionForChange();
        ETags.require(ifMatch, version);
        Set<Integer> years =
                wanted.stream().map(holiday -> holiday.day().getYear()).collect(Collectors.toCollection(TreeSet::new));
        List<BankHoliday> before = of(years);
        holidays.replace(years, wanted);
        workingTime.forget();
        trail.append(new AlertEvent.BankHolidaysChanged(
                "bank-holidays", version + 1, wanted.size(), written(before, of(years))));
        return BankHolidaysView.of(version + 1, config.bankHolidayDivision(), holidays.all());
    }

    private List<BankHoliday> of(Set<Integer> years) {
        return holidays.all().stream()
                .filter(holiday -> years.contains(holiday.day().getYear()))
                .toList();
    }

    private String written(List<BankHoliday> before, List<BankHoliday> after) {
        try {
            return json.writeValueAsString(new Change(BankHolidaysView.items(before), BankHolidaysView.items(after)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
