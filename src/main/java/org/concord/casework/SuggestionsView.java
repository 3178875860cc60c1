package org.concord.casework;

import java.util.List;

/** The likeliest first. */
public record SuggestionsView(List<SuggestionView> items) {}
