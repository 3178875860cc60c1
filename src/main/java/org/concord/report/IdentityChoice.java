package org.concord.report;

/** How far the reporter wishes to be known. Anonymous is the first choice. */
public enum IdentityChoice {
    ANONYMOUS,
    CONFIDENTIAL,
    NAMED
}
