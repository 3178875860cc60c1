package org.concord.triage;

/**
 * Why a case is graded as it is.
 *
 * @param rule the rule's code, such as {@code weaponMentioned}
 * @param points what it adds to the score
 * @param because a sentence for the officer; never quotes the narrative and names nobody
 */
public record Reason(String rule, int points, String because) {}
