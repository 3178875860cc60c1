package org.concord.tension;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import org.concord.audit.AuditTrail;
import org.concord.audit.CountEvent;
import org.concord.place.Strands;
import org.concord.place.Wards;
import org.concord.platform.Authority;
import org.concord.platform.ETags;
import org.jspecify.annotations.Nullable;

/** When counting began, changed or failed, and what was usual before, is told otherwise. */
@ApplicationScoped
class ChangeCounting {
    private final Countings countings;
    private final ReadCounting reading;
    private final Wards wards;
    private final Strands strands;
    private final AuditTrail trail;
    private final ObjectMapper json;

    ChangeCounting(
            Countings countings,
            ReadCounting reading,
            Wards wards,
            Strands strands,
            AuditTrail trail,
            ObjectMapper json) {
        this.countings = countings;
        this.reading = reading;
        this.wards = wards;
        this.strands = strands;
        this.trail = trail;
        this.json = json;
    }

    CountingView current() {
        return view(countings.of(Authority.ID));
    }

    /** @throws org.concord.platform.Refusal 428, 412; 400 naming each field that cannot be taken */
    @Transactional
    CountingView put(@Nullable String ifMatch, CountingRequest request) {
        Counting before = countings.ofForChange(Authority.ID);
        ETags.require(ifMatch, before.version());
        Counting after = reading.read(request, before.version() + 1);
        countings.put(Authority.ID, after);
        trail.append(new CountEvent.CountingChanged(
                VerifyCounts.SUBJECT,
                after.version(),
                text(after.openedOn()),
                text(after.epoch()),
                after.outages().size(),
                after.usualWeek().size(),
                written(view(before))));
        return view(after);
    }

    private CountingView view(Counting counting) {
        return CountingView.of(counting, wards, strands);
    }

    private static @Nullable String text(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }

    private String written(CountingView before) {
        try {
            return json.writeValueAsString(before);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
