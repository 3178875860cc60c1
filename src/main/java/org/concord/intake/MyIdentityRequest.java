package org.concord.intake;

import java.util.Objects;
import java.util.stream.Stream;
import org.concord.platform.Validation;
import org.concord.report.IdentityChoice;
import org.concord.report.IdentityClaim;
import org.concord.report.NewReport;
import org.jspecify.annotations.Nullable;

/** How a reporter wants to be known from now on, and how they can be reached. */
public record MyIdentityRequest(
        @Nullable IdentityChoice identity,
        @Nullable String name,
        @Nullable String email,
        @Nullable String phone,
        ReportRequest.@Nullable ContactSafety contactSafety) {

    /** @throws org.concord.platform.Refusal 400 with everything that is wrong */
    IdentityClaim read() {
        Validation validation = new Validation()
                .check(
                        identity != null && identity != IdentityChoice.ANONYMOUS,
                        "/identity",
                        "is needed: CONFIDENTIAL or NAMED");
        ReadContact contact = new ReadContact("", validation);
        contact.check(name, email, phone);
        boolean nothing = Stream.of(name, email, phone).allMatch(text -> ReadContact.blankToNull(text) == null);
        validation.check(!nothing, "", "has a name, an e-mail address or a phone number");
        NewReport.ContactSafety safety = contact.safety(contactSafety);
        validation.refuseIfFailed();
        return new IdentityClaim(
                Objects.requireNonNull(identity),
                ReadContact.blankToNull(name),
                ReadContact.blankToNull(email),
                ReadContact.blankToNull(phone),
                safety);
    }
}
