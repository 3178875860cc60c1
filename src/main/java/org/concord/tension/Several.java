package org.concord.tension;

/** Numbers of things in words: “1 report”, “3 reports”. Pure. */
final class Several {
    private Several() {}

    static String of(int number, String thing) {
        return number + " " + (number == 1 ? thing : thing + "s");
    }
}
