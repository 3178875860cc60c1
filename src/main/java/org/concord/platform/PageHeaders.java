package org.concord.platform;

import jakarta.ws.rs.core.Response;

/** What every page says to the browser beside its content. That nothing keeps it, and no address goes on, is said of all answers. */
public final class PageHeaders {
    /** No script or style that stands in the page, nothing from elsewhere, no frame; scripts ask for nothing. */
    static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'none';"
                    + " connect-src 'none'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

    private static final String OFFICERS_POLICY = POLICY.replace("connect-src 'none'", "connect-src 'self'");

    private PageHeaders() {}

    /** Of a resident's page. */
    public static Response.ResponseBuilder on(Response.ResponseBuilder answer) {
        return with(POLICY, answer);
    }

    /** Of a page on the officers' side, whose scripts may ask us what is new. */
    public static Response.ResponseBuilder onOfficers(Response.ResponseBuilder answer) {
        return with(OFFICERS_POLICY, answer);
    }

    private static Response.ResponseBuilder with(String policy, Response.ResponseBuilder answer) {
        return answer.header("Content-Security-Policy", policy)
                .header("Cross-Origin-Opener-Policy", "same-origin")
                .header("Permissions-Policy", "camera=(), geolocation=(), microphone=()")
                .header("X-Robots-Tag", "noarchive");
    }
}
