package org.concord.officer;

import java.util.UUID;

/** stand-in */
public record OfficerContact(UUID id, String name, String email, String language) {}
