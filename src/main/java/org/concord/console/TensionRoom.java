package org.concord.console;

import java.util.List;
import java.util.stream.Stream;

/** What stands in the room of tension besides its picture, in the order in which its page names them. */
enum TensionRoom {
    SIGNALS("Signals", "/console/tension/signals", "where reports rise by more than chance"),
    BACKGROUND(
            "Streets and seasons",
            "/console/tension/background",
            "incidents close to one another, and weeks against earlier years"),
    OBSERVATIONS(
            "Observations",
            "/console/tension/observations",
            "what officers and partners see and hear, and weeks in which there was nothing"),
    EVENTS("Events", "/console/tension/events", "what may raise tension, and what is watched now"),
    RUMOURS("Rumours", "/console/tension/rumours", "what is said, what is known of it, and what may be said in public"),
    ACTIONS("Actions", "/console/tension/actions", "what is done about it, by whom and until when"),
    NETWORK(
            "Key individual network",
            "/console/tension/network",
            "trusted people in communities who agreed to be asked"),
    RETURNS(
            "Weekly returns",
            "/console/tension/returns",
            "what is known of a week, on paper and signed, for the tension monitoring group");

    private final String label;
    private final String path;
    private final String about;

    TensionRoom(String label, String path, String about) {
        this.label = label;
        this.path = path;
        this.about = about;
    }

    /** Those that a coordinator can enter, or anybody who is in the room at all. */
    static List<TensionRoom> openTo(boolean coordinator) {
        return Stream.of(values())
                .filter(room -> coordinator || room != RETURNS)
                .toList();
    }

    public String label() {
        return label;
    }

    public String path() {
        return path;
    }

    /** What somebody finds there, to be read after the label and a colon. */
    public String about() {
        return about;
    }
}
