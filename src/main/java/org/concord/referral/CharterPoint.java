package org.concord.referral;

/** A point of the Charter's action plan. */
public record CharterPoint(int number, String title, String source) {}
