package org.concord.gazetteer;

import java.util.List;

/** All strands or all incident types, those too that are not in use any more, or not yet. */
public record CodesView(List<CodeView> items) {}
