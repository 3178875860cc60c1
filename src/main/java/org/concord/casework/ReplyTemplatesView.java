package org.concord.casework;

import java.util.List;

/** The templates by code and language; the version is the whole list's. */
public record ReplyTemplatesView(int version, List<ReplyTemplateView> items) {}
