package org.concord.platform;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;

/** How a person in front of a page, not a program, is told that they must sign in first or may not look. Implemented where the pages are. */
public interface PageRefusal {

    /** @return empty if the address is no page of a signed-in person: then the problem is answered as one */
    Optional<Response> of(Problem problem, UriInfo uri);
}
