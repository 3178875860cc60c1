package org.concord.platform;

import static org.hamcrest.Matchers.blankOrNullString;
import static org.hamcrest.Matchers.containsStringIgnoringCase;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.restassured.builder.ResponseSpecBuilder;
import io.restassured.specification.ResponseSpecification;

/** What every refusal looks like (RFC 9457), whoever refuses. */
public final class Refused {
    private Refused() {}

    public static ResponseSpecification with(int status, String slug) {
        return new ResponseSpecBuilder()
                .expectStatusCode(status)
                .expectContentType(ProblemBody.MEDIA_TYPE)
                .expectBody("type", equalTo("/problems/" + slug))
                .expectBody("status", equalTo(status))
                .expectBody("title", not(blankOrNullString()))
                .expectBody("detail", not(blankOrNullString()))
                .expectBody("instance", startsWith("/"))
                .expectBody(not(containsStringIgnoringCase("exception")))
                .build();
    }
}
