package org.concord.casework;

import java.time.Instant;

/**
 * How great the risk is, as the case shows it; its questions and actions are read by themselves.
 *
 * @param level LOW, MEDIUM, HIGH
 */
public record CaseRiskView(String level, int version, Instant assessedAt) {}
