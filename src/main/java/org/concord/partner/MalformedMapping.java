package org.concord.partner;

/** A text that is not a code mapping at all: not JSON, an unknown member, a wrong type, a word that is none of ours. */
public final class MalformedMapping extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient Fault fault;

    MalformedMapping(Fault fault, Throwable cause) {
        super(fault.pointer() + ": " + fault.detail(), cause);
        this.fault = fault;
    }

    /** Where and why; holds no more of the text than the name of a member. */
    public Fault fault() {
        return fault;
    }
}
