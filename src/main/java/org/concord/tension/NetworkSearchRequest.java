package org.concord.tension;

import org.jspecify.annotations.Nullable;

/** @param words that all stand in a contact's name, role, communities or languages, in any case and order */
public record NetworkSearchRequest(@Nullable String words) {}
