package org.concord.casework;

/** How many messages of the reporter nobody has read. */
public record UnreadView(int unreadMessages) {}
