package org.concord.platform;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Every refusal a client can meet, in one catalogue (RFC 9457). The slug is the last part of {@code type}; {@code /problems/{slug}}
 * explains it.
 */
public enum Problem {
    MALFORMED_BODY(
            400,
            "The body cannot be read",
            "The body is not the JSON (or file) that this call takes. Nothing was stored."),
    VALIDATION_FAILED(
            400,
            "Some answers cannot be taken",
            "Each entry of “errors” names a field and says what is wrong with it. Nothing was stored."),
    BAD_PARAMETER(
            400,
            "A parameter cannot be read",
            "A part of the address (path, query or header) has a value that this call does not know."),
    BAD_CURSOR(
            400,
            "The cursor cannot be used",
            "Take “nextCursor” of the page before, unchanged, with the same filters and sort."),
    BAD_IDEMPOTENCY_KEY(
            400, "The Idempotency-Key cannot be used", "It has 16 to 255 letters, digits, hyphens or underscores."),
    UNAUTHENTICATED(
            401,
            "Who is calling is not known",
            "This call needs a valid token, and a token that is sent must be valid. Sign in again."),
    SIGN_IN_FAILED(
            401, "Sign-in failed", "E-mail and password do not belong together. We do not say which of them is wrong."),
    FOLLOW_UP_FAILED(
            401,
            "This reference and receipt do not open anything",
            "Look at both again, number by number. We do not say which of them is wrong."),
    FORBIDDEN(403, "Not allowed", "The caller is known, but their role may not do this."),
    OWN_ACCESS(
            403,
            "Nobody changes their own access",
            "Roles, scope and factors of a person are changed by somebody else."),
    FACTOR_NEEDED(
            403,
            "A second factor is needed",
            "People of this role sign in with a second factor. Set one up first, under /api/v1/account/factor or at “Your account”; until then nothing else is open."),
    IDENTITY_NOT_OPEN(
            403,
            "Who told us is not open to you",
            "It is kept apart from the case. Ask for it with POST /api/v1/cases/{reference}/identity-requests, or at “Ask to see who told us” on the case's page, and say what for: a custodian decides."),
    NOT_FOUND(404, "Not found", "There is nothing here, or nothing that the caller may know of."),
    METHOD_NOT_ALLOWED(405, "The method is not allowed here", "The address exists, but not with this method."),
    NOT_ACCEPTABLE(406, "No such format", "We cannot answer in the format that was asked for."),
    ALREADY_EXISTS(409, "It exists already", "Something with this name or code is there already."),
    IN_PROGRESS(
            409,
            "The first request is still running",
            "A request with the same Idempotency-Key has not ended yet. Ask again in a moment."),
    MAPPING_MISSING(
            409,
            "There is no code mapping",
            "The columns and codes of this partner's files are not known here yet. An administrator can lay them down; NDJSON needs no mapping."),
    SOURCE_REF_CONFLICT(
            409, "The source reference is taken", "A report with this sourceRef but other content was sent before."),
    SECOND_PERSON_REQUIRED(409, "A second person is needed", "Who asked for a two-person act cannot also approve it."),
    APPROVAL_STALE(
            409,
            "The approval is out of date",
            "What it is about was changed meanwhile, or it ran out or was decided. Ask for it anew."),
    NOBODY_TO_WRITE_TO(
            409,
            "There is nobody to write to",
            "No report belongs to this case now; it went with the case it was moved to."),
    NO_IDENTITY_HELD(
            409,
            "Nobody said who they are",
            "All reports of this case are anonymous, or went with the case they were moved to. There is nothing that could be opened."),
    CASE_WITHOUT_REPORT(
            409,
            "No report belongs to this case",
            "A file belongs to a report, and the case's went with the case it was moved to. Add the file there."),
    EVIDENCE_NOT_CHECKED(
            409,
            "The file has not been checked yet",
            "Nobody gets it before it was scanned for malware. Try again shortly."),
    EVIDENCE_QUARANTINED(
            409,
            "The file is not given out",
            "Malware was found in it. It is kept as evidence, and nobody gets it any more."),
    REQUEST_DECIDED(
            409,
            "The request does not wait any more",
            "It was decided already, its time ran out, or whoever asked took it back or asked for something else. Read the requests of the case again."),
    TASK_ENDED(409, "The task has ended", "It is done or cancelled. Open it again first, with “state”: “OPEN”."),
    LIMIT_REACHED(409, "There are as many as there can be", "Remove one that is not needed any more."),
    CASE_MOVE_NOT_ALLOWED(
            409,
            "The case may not move there",
            "A case moves by steps, and there is no such step from where it stands. “detail” names those there are."),
    CASE_CLOSED(409, "The case is over", "It was closed, withdrawn or merged. Reopen it first, with a reason."),
    FREE_EXPRESSION_CHECK(
            409,
            "Nobody has judged yet whether this is lawful",
            "A case is closed as lawful expression only after a person has set its crime status to NON_CRIME, and said why."),
    CONSENT_REFUSES_DISCLOSURE(
            409,
            "The reporter does not allow that",
            "Ask for less, ask the reporter, or – where the law reaches past their wish – ask for an override, which a second officer decides."),
    CONTACT_CONSENT_OVER(
            409,
            "Their consent does not hold any more",
            "A trusted contact is known to us only as long as they agree. Ask them, and record a new consent; of one who took it back nothing is left, and they are entered anew."),
    WEEK_NOT_OVER(409, "The week is not over", "Its return is signed once no more can happen in it."),
    RETURN_SIGNED(409, "The return is signed already", "A return is signed once, and stays what was signed."),
    NOT_ASKED(409, "Nothing is asked now", "How content you are is asked once the work on your report is finished."),
    CLOCK_PAUSED(409, "The clock stands still already", "End the pause before you begin another one."),
    DELIVERY_NOT_FAILED(
            409, "The delivery has not failed", "Only what was given up is tried again by hand; look at its state."),
    DEPENDENT_CONFLICT(409, "It is still needed", "Something else depends on it."),
    VERSION_MISMATCH(
            412,
            "Somebody else was faster",
            "The thing was changed since it was read. Read it again and repeat the change."),
    TOO_LARGE(
            413,
            "Too large",
            "JSON may have 256 kB, a file of evidence 10 MB, an import file 64 MB, a postcode file 2 GB."),
    ADDRESS_TOO_LONG(414, "The address is too long", "Send less in the address."),
    UNSUPPORTED_MEDIA_TYPE(
            415,
            "The media type is not taken here",
            "Say with Content-Type what is sent, and send what this call takes."),
    IDEMPOTENCY_KEY_REUSED(422, "The Idempotency-Key was used for something else", "Use a new key for a new request."),
    PRECONDITION_REQUIRED(
            428, "If-Match is needed", "Send the ETag of what you read as If-Match, so that nobody's change is lost."),
    TOO_MANY_REQUESTS(429, "Too many requests", "Wait as long as Retry-After says."),
    HEADERS_TOO_LARGE(431, "The headers are too large", "Send fewer or shorter headers."),
    INTERNAL(500, "Something went wrong on our side", "It was noted without any of the content. Nothing was stored."),
    UNAVAILABLE(503, "Not ready for the moment", "Try again shortly.");

    private final int status;
    private final String title;
    private final String explanation;

    Problem(int status, String title, String explanation) {
        this.status = status;
        this.title = title;
        this.explanation = explanation;
    }

    public int status() {
        return status;
    }

    public String title() {
        return title;
    }

    /** What it means and what to do, for the page behind {@code type}. */
    public String explanation() {
        return explanation;
    }

    /** The kebab-case name in {@code type}. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** A refusal with this problem; {@code detail} must carry no personal data. */
    public Refusal because(String detail) {
        return new Refusal(this, detail, List.of(), Map.of());
    }

    /** A refusal that names each field. */
    public Refusal because(List<FieldError> errors) {
        return new Refusal(this, explanation, errors, Map.of());
    }

    /** The catalogue's own answer to a bare HTTP status. */
    public static Problem ofStatus(int status) {
        return switch (status) {
            case 401 -> UNAUTHENTICATED;
            case 403 -> FORBIDDEN;
            case 404 -> NOT_FOUND;
            case 405 -> METHOD_NOT_ALLOWED;
            case 406 -> NOT_ACCEPTABLE;
            case 413 -> TOO_LARGE;
            case 414 -> ADDRESS_TOO_LONG;
            case 415 -> UNSUPPORTED_MEDIA_TYPE;
            case 429 -> TOO_MANY_REQUESTS;
            case 431 -> HEADERS_TOO_LARGE;
            case 503 -> UNAVAILABLE;
            default -> status >= 400 && status < 500 ? BAD_PARAMETER : INTERNAL;
        };
    }
}
