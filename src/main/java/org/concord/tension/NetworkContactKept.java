package org.concord.tension;

import java.util.UUID;

/** That a contact is there now, and nothing of them: this answer may be kept for whoever asks again, and what they said of themselves may not. */
public record NetworkContactKept(UUID id, int version) {}
