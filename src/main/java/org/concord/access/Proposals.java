package org.concord.access;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;

/** What a {@link TwoPersonAct} is asked to do, as it waits for the second person. */
@ApplicationScoped
public class Proposals {
    private final ObjectMapper json;

    Proposals(ObjectMapper json) {
        this.json = json;
    }

    public JsonNode kept(Object proposal) {
        return json.valueToTree(proposal);
    }

    public <T> T read(JsonNode kept, Class<T> type) {
        try {
            return json.treeToValue(kept, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a kept proposal cannot be read", e);
        }
    }
}
