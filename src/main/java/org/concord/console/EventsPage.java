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
import java.util.Objects;
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

        private LocalDate from(LocalDate today) {
            return this == PAST ? today.minusYears(1) : today;
        }

        private LocalDate to(LocalDate today) {
            return this == PAST ? today.minusDays(1) : today.plusDays(Integer.parseInt(code));
        }
    }

    @GET
    @Operation(hidden = true)
    public Response list(
            @QueryParam("ahead") @Nullable String ahead,
            @QueryParam("ward") @Nullable String ward,
            @QueryParam("cursor") @Nullable String cursor) {
        Span span = Span.of(ahead);
        String chosen = choices.wards(List.of()).stream()
                .map(Choice::value)
                .filter(code -> code.equals(ward))
                .findFirst()
                .orElse(null);
        LocalDate today = workingTime.today();
        Page<TensionEventView> days = consult.list(
                filters(
                        chosen,
                        Map.of(
                                "from",
                                span.from(today).toString(),
                                "to",
                                span.to(today).toString())),
                null,
                cursor);
        return screens.answer(
                200,
                screens.wide("tension-events")
                        .data("watched", cards(chosen, "underWatch"))
                        .data("overdue", cards(chosen, "reviewOverdue"))
                        .data("weeks", words.weeks(days.items()))
                        .data("next", days.nextCursor())
                        .data("span", span.code)
                        .data("spanLabel", span.label)
                        .data("spans", spans())
                        .data("wards", choices.wards(List.of()))
                        .data("ward", Objects.requireNonNullElse(chosen, ""))
                        .data(
                                "form",
                                Form.holding(
                                        Map.of("ahead", span.code, "ward", Objects.requireNonNullElse(chosen, "")))));
    }

    private List<EventWords.Card> cards(@Nullable String ward, String flag) {
        return consult.list(filters(ward, Map.of(flag, "true")), WHOLE, null).items().stream()
                .map(words::of)
                .toList();
    }

    private static Map<String, List<String>> filters(@Nullable String ward, Map<String, String> others) {
        Map<String, List<String>> filters = new HashMap<>();
        others.forEach((name, value) -> filters.put(name, List.of(value)));
        if (ward != null) {
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
