package org.concord.tension;

import java.time.Instant;
import java.util.UUID;

/** That a talk is written down, and nothing of what was said: this answer may be kept for whoever asks again. */
public record NetworkLogKept(UUID id, Instant at) {}
