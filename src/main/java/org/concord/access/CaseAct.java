package org.concord.access;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;

/** What one officer alone may not do to a case. Only those who may see the case may know of it; its proposal holds no secrets. */
public interface CaseAct extends TwoPersonAct {

    @Override
    default Set<Role> roles() {
        return Set.of(Role.OFFICER, Role.COORDINATOR);
    }

    @Override
    default boolean isAboutCase() {
        return true;
    }

    @Override
    default JsonNode shown(JsonNode proposal) {
        return proposal;
    }
}
