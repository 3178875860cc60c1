package org.concord.casework;

import java.util.List;
import java.util.Map;

/** A view of the queue that can be kept. */
public record SavedViewForm(String name, boolean shared, Map<String, List<String>> query) {}
