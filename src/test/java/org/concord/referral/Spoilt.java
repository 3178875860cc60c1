package org.concord.referral;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.HashMap;
import java.util.Map;

/** A body that would be taken, but for one member: so that it can be refused for no other reason. */
final class Spoilt {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Spoilt() {}

    /** @param value JSON */
    static Map<String, Object> body(Map<String, Object> good, String member, String value)
            throws JsonProcessingException {
        Map<String, Object> body = new HashMap<>(good);
        body.put(member, JSON.readTree(value));
        return body;
    }
}
