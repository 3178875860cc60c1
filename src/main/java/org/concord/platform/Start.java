package org.concord.platform;

/** The order of start-up work, after the schema is there: lower first. */
public final class Start {
    public static final int KEYS = 10;
    public static final int REFERENCE_DATA = 20;
    public static final int PEOPLE = 30;
    public static final int DEMONSTRATION = 40;
    public static final int WORKERS = 50;

    private Start() {}
}
