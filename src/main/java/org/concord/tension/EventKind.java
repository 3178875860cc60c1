package org.concord.tension;

/** What an event is that may raise tension, as the authority's data has it. */
public record EventKind(int id, String code, String label) {}
