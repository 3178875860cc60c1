package org.concord.console;

import org.concord.resident.Resident;

/** The demonstration accounts at the pages, each in a browser without JavaScript. */
public final class Staff {
    private Staff() {}

    /** @param account the part before {@code @demo.invalid}; signed in anew */
    public static Resident browser(String account) {
        Resident browser = new Resident();
        browser.open("/sign-in");
        browser.answer("email", account + "@demo.invalid", "password", "demonstration");
        return browser;
    }
}
