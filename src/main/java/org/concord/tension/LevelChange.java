package org.concord.tension;

/** How a level stands beside that of the week before. */
public enum LevelChange {
    RAISED,
    LOWERED,
    UNCHANGED
}
