package org.concord.resident;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.concord.access.Actor;
import org.concord.intake.ChangeMyConsent;
import org.concord.intake.ComeForward;
import org.concord.intake.MyReport;
import org.concord.intake.MyReportView;
import org.concord.intake.WithdrawMyReport;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What somebody with a receipt may ask for: that others are told or not, that they are known, that nothing more is done. */
@Path("/follow-up")
@PermitAll
public class MyRequestPage {
    private final MyRequestForms forms;
    private final Returns returns;
    private final MyReport report;
    private final ChangeMyConsent consent;
    private final ComeForward comeForward;
    private final WithdrawMyReport withdraw;

    MyRequestPage(
            MyRequestForms forms,
            Returns returns,
            MyReport report,
            ChangeMyConsent consent,
            ComeForward comeForward,
            WithdrawMyReport withdraw) {
        this.forms = forms;
        this.returns = returns;
        this.report = report;
        this.consent = consent;
        this.comeForward = comeForward;
        this.withdraw = withdraw;
    }

    @GET
    @Path("/consent")
    @Operation(hidden = true)
    public Response askConsent() {
        return returns.ofThem((reporter, token) -> {
            MyReportView.MyConsentView now = inForce(reporter);
            return forms.page(
                    MyRequestForms.consent(now.centre() != null), token, RequestOf.consentAnswers(now), List.of());
        });
    }

    @POST
    @Path("/consent")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response changeConsent(MultivaluedMap<String, String> form) {
        return forms.taken(MyRequestForms.consent(form.containsKey("centre")), form, (reporter, answers) -> {
            ChangeMyConsent.ConsentAnswer answer = consent.change(reporter, RequestOf.consentWish(answers), null);
            return answer.waiting().isEmpty() ? "consent.saved" : "consent.pending";
        });
    }

    @GET
    @Path("/identity")
    @Operation(hidden = true)
    public Response askIdentity() {
        return returns.ofThem((reporter, token) -> forms.page(MyRequestForms.IDENTITY, token, Answers.NONE, List.of()));
    }

    @POST
    @Path("/identity")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response comeForward(MultivaluedMap<String, String> form) {
        return forms.taken(MyRequestForms.IDENTITY, form, (reporter, answers) -> {
            comeForward.comeForward(
                    reporter, RequestOf.identity(answers), answers.one("once").orElse(null));
            return "identity.saved";
        });
    }

    @GET
    @Path("/withdrawal")
    @Operation(hidden = true)
    public Response askWithdrawal() {
        return returns.ofThem(
                (reporter, token) -> forms.page(MyRequestForms.WITHDRAWAL, token, Answers.NONE, List.of()));
    }

    @POST
    @Path("/withdrawal")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response withdraw(MultivaluedMap<String, String> form) {
        return forms.taken(MyRequestForms.WITHDRAWAL, form, (reporter, answers) -> {
            withdraw.withdraw(reporter, null, answers.one("once").orElse(null));
            return "withdrawal.done";
        });
    }

    private MyReportView.MyConsentView inForce(Actor.Reporter reporter) {
        return report.read(reporter, 1, null).consent();
    }
}
