package org.concord.console;

import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.concord.access.Actor;
import org.concord.access.CurrentActor;
import org.concord.access.Role;
import org.concord.platform.PageHeaders;
import org.concord.platform.Problem;
import org.concord.platform.Refusal;

/** What all pages of figures have: the choice of period, ward and strand above them, and each table as a file. */
@RequestScoped
class FiguresScreens {
    private static final int WRONG = 400;

    private final Screens screens;
    private final FiguresChoices choices;
    private final CurrentActor actor;
    private final Dates dates;
    private final ExportFigures export;

    FiguresScreens(Screens screens, FiguresChoices choices, CurrentActor actor, Dates dates, ExportFigures export) {
        this.screens = screens;
        this.choices = choices;
        this.actor = actor;
        this.dates = dates;
        this.export = export;
    }

    /** One of the pages, with the same choices. */
    public record Tab(String label, String address, boolean chosen) {}

    /** What was asked for; as a page that says what was wrong if that cannot be had. */
    Response answer(String path, FiguresQuery query, Supplier<Response> page) {
        try {
            return page.get();
        } catch (Refusal refusal) {
            if (refusal.problem().status() != WRONG) {
                throw refusal;
            }
            List<Form.Wrong> wrong = Submission.wrong(
                    refusal, FiguresQuery.LABELS, query.form(List.of()).fields());
            return screens.answer(WRONG, frame("figures-wrong", path, query, wrong));
        }
    }

    Response page(String name, String path, FiguresQuery query, UnaryOperator<TemplateInstance> of) {
        return screens.answer(200, of.apply(frame(name, path, query, List.of())));
    }

    /**
     * One of these as a table, which is recorded.
     *
     * @throws Refusal 404 if there is no such table
     */
    Response csv(String name, List<Figure> figures, FiguresQuery query) {
        Figure figure = figures.stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow(() -> Problem.NOT_FOUND.because(Problem.NOT_FOUND.explanation()));
        FiguresPeriod period = period(query);
        String file = "%s-%s-to-%s.csv".formatted(name, period.from(), period.lastDay());
        byte[] csv = export.table(figure, query.between(period));
        return PageHeaders.on(Response.ok(csv, "text/csv;charset=UTF-8"))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + file + "\"")
                .build();
    }

    ReportSelection selection(FiguresQuery query) {
        return choices.selection(query, actor.person());
    }

    FiguresPeriod period(FiguresQuery query) {
        return choices.period(query);
    }

    /** Such as “between 24 August 2026 and 22 November 2026 in Abbey”. */
    String when(ReportSelection asked, FiguresPeriod days) {
        return when(days) + choices.words(asked, actor.person());
    }

    String when(FiguresPeriod days) {
        return days.from().equals(days.lastDay())
                ? "on " + dates.day(days.from())
                : "between %s and %s".formatted(dates.day(days.from()), dates.day(days.lastDay()));
    }

    private TemplateInstance frame(String name, String path, FiguresQuery query, List<Form.Wrong> wrong) {
        Actor.Person person = actor.person();
        return screens.wide(name)
                .data("form", query.form(wrong))
                .data("path", path)
                .data("narrows", !path.equals(RulesPage.PATH))
                .data("periods", FiguresQuery.PERIODS)
                .data("wards", choices.wards(person))
                .data("strands", choices.strands(person))
                .data("tabs", tabs(path, query, person));
    }

    private static List<Tab> tabs(String path, FiguresQuery query, Actor.Person person) {
        return Stream.concat(
                        Stream.of(
                                new Choice(FiguresQuery.PATH, "What is reported"),
                                new Choice(AnswersPage.PATH, "How soon we answer")),
                        person.is(Role.COORDINATOR)
                                ? Stream.of(new Choice(RulesPage.PATH, "How the rules do"))
                                : Stream.of())
                .map(one ->
                        new Tab(one.label(), query.at(one.value()), one.value().equals(path)))
                .toList();
    }
}
