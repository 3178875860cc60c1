package org.concord.console;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.concord.access.Role;
import org.concord.place.WorkingTime;
import org.concord.platform.Page;
import org.concord.tension.ConsultEvents;
import org.concord.tension.TensionEventView;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** The calendar: what is watched now, what was to be looked at again, and what lies ahead, week by week. */
@Path(EventsPage.PATH)
@RolesAllowed({Role.Name.OFFICER, Role.Name.COORDINATOR})
public class EventsPage {
    static final String PATH = "/console/tension/events";
    private static final String WHOLE = String.valueOf(Page.MAX_LIMIT);

    private final Screens screens;
    private final ConsultEvents consult;
    private final EventWords words;
    private final CalendarChoices choices;
    private final WorkingTime workingTime;

    EventsPage(
            Screens screens,
            ConsultEvents consult,
            EventWords words,
            CalendarChoices choices,
            WorkingTime workingTime) {
        this.screens = screens;
        this.consult = consult;
        this.words = words;
        this.choices = choices;
        this.workingTime = workingTime;
    }

    /** Which days are shown. */
    private enum Span {
        FORTNIGHT("14", "Next 14 days"),
        MONTH("30", "Next 30 days"),
        YEAR("365", "Next year"),
        PAST("past", "The year behind us");

        private final String code;
        private final String label;

        Span(String code, String label) {
            this.code = code;
            this.label = label;
        }

        static Span of(@Nullable String code) {
            return Stream.of(values())
                    .filter(span -> span.code.equals(code))
                    .findFirst()
                    .orElse(FORTNIGHT);
        }

        /** As filters of the list. */
        private Map<String, String> between(LocalDate today) {
            LocalDate from = this == PAST ? today.minusYears(1) : today;
            LocalDate to = this == PAST ? today.minusDays(1) : today.plusDays(Integer.parseInt(code));
            return Map.of("from", from.toString(), "to", to.toString());
        }
    }

    @GET
    @Operation(hidden = true)
    public Response list(
            @QueryParam("ahead") @Nullable String ahead,
            @QueryParam("ward") @Nullable String ward,
            @QueryParam("cursor") @Nullable String cursor) {
        Span span = Span.of(ahead);
        List<Choice> wards = choices.wards(List.of());
        String chosen = wards.stream()
                .map(Choice::value)
                .filter(code -> code.equals(ward))
                .findFirst()
                .orElse("");
        Page<TensionEventView> days = consult.list(filters(chosen, span.between(workingTime.today())), null, cursor);
        return screens.answer(
                200,
                screens.wide("tension-events")
                        .data("watched", cards(chosen, "underWatch"))
                        .data("due", cards(chosen, "reviewDue"))
                        .data("weeks", words.weeks(days.items()))
                        .data("next", days.nextCursor())
                        .data("span", span.code)
                        .data("spanLabel", span.label)
                        .data("spans", spans())
                        .data("wards", wards)
                        .data("ward", chosen)
                        .data("form", Form.holding(Map.of("ahead", span.code, "ward", chosen))));
    }

    private List<EventWords.Card> cards(String ward, String flag) {
        return consult.list(filters(ward, Map.of(flag, "true")), WHOLE, null).items().stream()
                .map(words::of)
                .toList();
    }

    private static Map<String, List<String>> filters(String ward, Map<String, String> others) {
        Map<String, List<String>> filters = new HashMap<>();
        others.forEach((name, value) -> filters.put(name, List.of(value)));
        if (!ward.isEmpty()) {
            filters.put("ward", List.of(ward));
        }
        return filters;
    }

    private static List<Choice> spans() {
        return Stream.of(Span.values())
                .map(span -> new Choice(span.code, span.label))
                .toList();
    }
}
