package org.concord.tension;

/**
 * One incident as the statistics count it: on which day it was, on which day we knew of it, in which ward and on which
 * strand. Days are counted from 1 January 1970; wards and strands by their place in a list.
 */
record Sighting(int day, int knownOn, int ward, int strand) {
    Sighting {
        if (knownOn < day) {
            throw new IllegalArgumentException("nobody knows of an incident before it is");
        }
    }
}
