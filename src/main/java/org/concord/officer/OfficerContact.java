package org.concord.officer;

import java.util.UUID;

/**
 * Where an active officer is told.
 *
 * @param language BCP 47 tag of the language to write in
 */
public record OfficerContact(UUID id, String name, String email, String language) {}
