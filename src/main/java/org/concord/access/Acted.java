package org.concord.access;

/** How a call ended that may need a second person. */
public sealed interface Acted<T> {

    /** One person sufficed: it is done. */
    record Done<T>(T thing) implements Acted<T> {}

    /** Nothing was changed: another person decides. Its JSON is the body of the 202. */
    record Waiting<T>(ApprovalView approval) implements Acted<T> {}
}
