package org.concord.console;

import com.fasterxml.jackson.core.type.TypeReference;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.concord.access.Role;
import org.concord.gazetteer.BankHolidayDivision;
import org.concord.gazetteer.ImportBankHolidays;
import org.concord.place.BankHolidays;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** The days on which the city does not work, taken over from the file that gov.uk publishes. */
@Path(BankHolidaysPage.PATH)
@RolesAllowed(Role.Name.ADMINISTRATOR)
public class BankHolidaysPage {
    static final String PATH = "/console/administration/bank-holidays";

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", Locale.UK);

    private final Screens screens;
    private final Submission submission;
    private final BankHolidays holidays;
    private final ImportBankHolidays importing;
    private final JsonDocuments documents;
    private final AdministrationWords words;

    BankHolidaysPage(
            Screens screens,
            Submission submission,
            BankHolidays holidays,
            ImportBankHolidays importing,
            JsonDocuments documents,
            AdministrationWords words) {
        this.screens = screens;
        this.submission = submission;
        this.holidays = holidays;
        this.importing = importing;
        this.documents = documents;
        this.words = words;
    }

    public record Row(String day, String name) {}

    @GET
    @Operation(hidden = true)
    public Response list() {
        return screens.answer(200, page(Form.empty()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response replace(MultivaluedMap<String, String> form) {
        return submission.take(
                form,
                JsonDocuments.LABELS,
                () -> {
                    documents.read(
                            Typed.of(form).text(JsonDocuments.FIELD),
                            new TypeReference<Map<String, @Nullable BankHolidayDivision>>() {},
                            divisions -> importing.replace(Versions.of(form), divisions));
                    return screens.done(PATH, Done.SAVED);
                },
                this::page);
    }

    /** The version first: it may then be older than the list, and a change made on it is refused; never newer. */
    private TemplateInstance page(Form form) {
        int version = holidays.version();
        List<Row> rows = holidays.all().stream()
                .filter(one -> !one.day().isBefore(words.today()))
                .map(one -> new Row(DAY.format(one.day()), one.name()))
                .toList();
        return screens.wide("bank-holidays").data("rows", rows).data("form", Versions.on(version, form));
    }
}
