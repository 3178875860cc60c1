package org.concord.delivery;

import java.util.Map;
import java.util.UUID;

/**
 * What is sent: case reference, severity, ward, category and a link, never narrative, identity, strand or type.
 *
 * @param type what it is, for systems that read it, for example {@code alert.raised}
 * @param about subject → how the audit trail names it (the case reference); a subject that is missing has nothing to say any more
 * @param to where it goes
 * @param content the same for systems: codes, references, links; becomes JSON
 */
public record Message(String type, Map<UUID, String> about, Address to, Text text, Map<String, Object> content) {

    /**
     * As people read it.
     *
     * @param html a whole page, saying what {@code plain} says
     */
    public record Text(String subject, String plain, String html) {}

    public Message {
        about = Map.copyOf(about);
        content = Map.copyOf(content);
    }
}
