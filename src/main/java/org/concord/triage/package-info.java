/**
 * Pure thinking: category, severity and the reasons why. No container, no SQL.
 *
 * <p>May use: report, place
 *
 * <p>Public face: Triage, Assessment, Severity, Category.
 *
 * <p>Invariant: Every point of a score has a rule and a sentence; nothing downgrades itself.
 */
@NullMarked
package org.concord.triage;

import org.jspecify.annotations.NullMarked;
