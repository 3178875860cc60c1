package org.concord.tension;

/** A sign of tension that staff are asked to look for. */
public record Indicator(int id, String code, String label) {}
