package org.concord.casework;

import java.util.List;

/** The list of contacts, in the order in which it is shown. */
public record ContactsView(int version, List<ContactView> items) {}
