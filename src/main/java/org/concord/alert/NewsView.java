package org.concord.alert;

/** An event as the stream tells it: what happened, and the alert as lists show it now. Never narrative, strand or type. */
public record NewsView(AlertNews.Change change, AlertView alert) {}
