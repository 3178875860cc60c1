package org.concord.audit;

import jakarta.ws.rs.core.UriInfo;
import java.util.Set;
import org.concord.platform.Problem;
import org.concord.platform.Validation;

/** A parameter that is misspelt or empty would silently widen what is shown, so it is refused, and so is one that is given twice. */
final class QueryNames {
    private QueryNames() {}

    static void check(UriInfo uri, Set<String> known) {
        Validation checked = new Validation();
        uri.getQueryParameters().forEach((name, values) -> checked.check(
                        known.contains(name), "#" + name, "is not a parameter of this call")
                .check(values.size() == 1 && !values.contains(""), "#" + name, "is given once, with a value"));
        if (checked.failed()) {
            throw Problem.BAD_PARAMETER.because(checked.errors());
        }
    }
}
