package org.concord.platform;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;

/** How a person in front of a page, not a program, is told that there is none, that they may not look, or that we failed. Implemented where the pages are. */
public interface PageRefusal {

    /** @return empty if the address is none of these pages: then the problem is answered as one */
    Optional<Response> of(Problem problem, UriInfo uri);
}
