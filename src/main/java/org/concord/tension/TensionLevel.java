package org.concord.tension;

/** How tense a ward is, from the calmest on. What each means is data: {@link LevelTerms}. */
public enum TensionLevel {
    NORMAL,
    MODERATE,
    TENSE,
    IMMINENT
}
