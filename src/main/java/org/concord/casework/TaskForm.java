package org.concord.casework;

import java.time.Instant;
import java.util.UUID;

/** A task as it is to be, or as it was. */
record TaskForm(String title, UUID owner, Instant dueAt, TaskState state) {}
