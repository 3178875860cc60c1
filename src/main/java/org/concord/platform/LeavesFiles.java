package org.concord.platform;

import java.io.IOException;

/** Keeps files in a folder of this process which a crash, or work that was given up, may leave behind. */
public interface LeavesFiles {

    /** Removes those that nothing can need any more, by their age. */
    void sweep() throws IOException;
}
