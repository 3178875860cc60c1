package org.concord.delivery;

import java.util.Map;
import java.util.UUID;

/**
 * What is sent: case reference, severity, ward, category and a link, never narrative, identity, strand or type; to a reporter not even those.
 *
 * @param type what it is, for systems that read it, for example {@code alert.raised}
 * @param about subject → how the audit trail names it (the case reference); a subject that is missing has nothing to say any more
 * @param to where it goes
 * @param content the same for systems: codes, references, links; becomes JSON
 */
public record Message(
        String type, Map<UUID, String> about, Address to, Text text, Map<String, Object> content, Sender sender)
        implements Composed {

    /** As whom we write. */
    public enum Sender {
        /** As the service, to one of us. */
        SERVICE,
        /** As nobody in particular: whoever sees the message must not learn who writes, or about what. */
        NEUTRAL
    }

    /** From the service. */
    public Message(String type, Map<UUID, String> about, Address to, Text text, Map<String, Object> content) {
        this(type, about, to, text, content, Sender.SERVICE);
    }

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
