package org.concord.console;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.concord.platform.Page;
import org.concord.tension.CasesBehind;
import org.concord.tension.CellCaseView;
import org.jspecify.annotations.Nullable;

/** The cases behind a count, as far as the reader may see them. */
@RequestScoped
class CasesBehindScreen {
    static final int AT_ONCE = 25;

    private final Screens screens;
    private final Dates dates;

    CasesBehindScreen(Screens screens, Dates dates) {
        this.screens = screens;
        this.dates = dates;
    }

    /** A case in the list. */
    public record Row(
            String reference, String path, String day, String received, String status, int rank, String grade) {}

    /** Whose counts, and where they are. */
    record Place(String name, String counts, String path) {}

    Response answer(Page<CellCaseView> page, CasesBehind.Asked asked, Place place) {
        return screens.answer(
                200,
                screens.wide("tension-cases")
                        .data("place", place.name())
                        .data("back", place.counts())
                        .data("days", days(asked.from(), asked.to()))
                        .data("later", asked.cursor() != null)
                        .data("cases", page.items().stream().map(this::row).toList())
                        .data("next", page.nextCursor() == null ? null : next(place, asked, page.nextCursor())));
    }

    private Row row(CellCaseView one) {
        return new Row(
                one.reference(),
                "/console/cases/" + one.reference(),
                dates.day(one.happenedOn()),
                dates.moment(one.receivedAt()),
                Labels.of(one.status()),
                one.severity().rank(),
                Labels.of(one.severity()));
    }

    /** Days that can be read: others were refused. */
    private String days(@Nullable String from, @Nullable String to) {
        if (from == null || to == null) {
            return "the days asked for";
        }
        String first = dates.day(LocalDate.parse(from));
        return from.equals(to) ? first : first + " to " + dates.day(LocalDate.parse(to));
    }

    private static String next(Place place, CasesBehind.Asked asked, String cursor) {
        Map<String, @Nullable String> query = new LinkedHashMap<>();
        query.put("strand", asked.strand());
        query.put("from", asked.from());
        query.put("to", asked.to());
        query.put("cursor", cursor);
        return query.entrySet().stream()
                .filter(one -> one.getValue() != null)
                .map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", place.path() + "?", ""));
    }
}
