package org.concord.platform;

/** The authority this service works for. One today; every business table names it, so that several can share a store later. */
public final class Authority {
    /** Its id in the store. */
    public static final int ID = 1;

    private Authority() {}
}
