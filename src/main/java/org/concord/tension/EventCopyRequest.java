package org.concord.tension;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An event that comes again.
 *
 * @param firstDay the same day a year later if nothing is said; festivals that follow the moon move
 */
public record EventCopyRequest(@Nullable LocalDate firstDay) {}
