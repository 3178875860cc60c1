package org.concord.resident;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.concord.access.Actor;
import org.concord.casework.MessageDirection;
import org.concord.casework.RequestState;
import org.concord.intake.MyReport;
import org.concord.intake.MyReportView;
import org.concord.intake.WriteToOfficers;
import org.concord.place.WorkingTime;
import org.concord.platform.Browser;
import org.concord.platform.Refusal;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/**
 * Where a report stands, and the messages about it: never what was reported, nor what was written in another visit, as whoever holds the slip may be
 * the abuser.
 */
@Path("/follow-up")
@PermitAll
public class MyReportPage {
    private static final int MOST_MESSAGES = 200;
    private static final int LONGEST = 10_000;
    private static final List<Field> FIELDS =
            List.of(new Field("message", Field.Kind.LONG_TEXT, List.of(), true, LONGEST));

    private final Pages pages;
    private final Visit visit;
    private final Returns returns;
    private final MyReport report;
    private final WriteToOfficers write;
    private final WorkingTime workingTime;

    MyReportPage(
            Pages pages,
            Visit visit,
            Returns returns,
            MyReport report,
            WriteToOfficers write,
            WorkingTime workingTime) {
        this.pages = pages;
        this.visit = visit;
        this.returns = returns;
        this.report = report;
        this.write = write;
        this.workingTime = workingTime;
    }

    /**
     * One message, as the page shows it.
     *
     * @param text null if it is not shown in this visit
     */
    public record MessageView(String from, @Nullable String text) {}

    /** What was asked for, and what became of it. */
    public record RequestView(String what, String status, boolean waits) {}

    @GET
    @Path("/report")
    @Operation(hidden = true)
    public Response read() {
        return returns.ofThem((reporter, token) -> page(200, reporter, token, Answers.NONE, List.of()));
    }

    @POST
    @Path("/report")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response write(MultivaluedMap<String, String> form) {
        return returns.sentByThem(form, (reporter, token) -> {
            Answers given = new Answers(form);
            List<Wrong> wrong = CheckAnswers.of(FIELDS, given);
            if (!wrong.isEmpty()) {
                return page(400, reporter, token, given, wrong);
            }
            try {
                write.write(
                        reporter,
                        new WriteToOfficers.MessageForm(given.text("message")),
                        given.one("once").orElse(null));
            } catch (Refusal refusal) {
                return page(429, reporter, token, given, List.of(new Wrong("message", "error.follow-up.many")));
            }
            return pages.seeOther("/follow-up/report?done=sent").build();
        });
    }

    private Response page(int status, Actor.Reporter reporter, String token, Answers answers, List<Wrong> wrong) {
        PageWords words = visit.words();
        MyReportView view = report.read(reporter, MOST_MESSAGES, null);
        return pages.answer(
                status,
                pages.page("my-report")
                        .data("status", words.of(view.statusKey()))
                        .data("received", words.of("page.report.received", day(view.receivedAt(), words)))
                        .data("requests", requests(view, words))
                        .data("asked", view.asksHowContent())
                        .data(
                                "messages",
                                view.messages().stream()
                                        .map(one -> message(one, words))
                                        .toList())
                        .data(
                                "done",
                                visit.done()
                                        .flatMap(key -> words.find("page.report." + key))
                                        .orElse(null))
                        .data("once", Browser.newSecret())
                        .data("token", token)
                        .data("fields", QuestionViews.of(FIELDS, answers, wrong, words))
                        .data("errors", QuestionViews.errors(FIELDS, wrong, words)));
    }

    /** What was replaced by something newer, or taken back, is not shown. */
    private static List<RequestView> requests(MyReportView view, PageWords words) {
        return view.requests().stream()
                .filter(one -> one.state() != RequestState.REPLACED)
                .map(one -> new RequestView(
                        words.of("page.report." + one.kind().name().toLowerCase(Locale.ROOT)),
                        words.of(one.statusKey()),
                        one.state() == RequestState.PENDING))
                .toList();
    }

    private MessageView message(MyReportView.MyMessageView one, PageWords words) {
        boolean ours = one.direction() == MessageDirection.TO_REPORTER;
        String from = words.of(ours ? "page.report.from-us" : "page.report.from-you", day(one.writtenAt(), words));
        return new MessageView(from, one.text());
    }

    private String day(Instant at, PageWords words) {
        return words.date(at.atZone(workingTime.zone()).toLocalDate());
    }
}
