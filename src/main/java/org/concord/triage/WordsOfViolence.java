package org.concord.triage;

/**
 * English words of weapons, fire and killing.
 *
 * <p>Few on purpose. Words mislead ("knife and fork", "fire brigade"), so they are no more than a hint, and a longer
 * list would only hint more often. Accounts in other languages lose little: what counts is asked for in the answers
 * about harm.
 */
final class WordsOfViolence {

    private static final String WEAPONS =
            "acid axe blade bomb crowbar firearm gun guns hammer knife knives machete pistol"
                    + " shotgun stab stabbed stabbing sword weapon weapons";
    private static final String FIRE = "arson burn burned burning burnt fire firebomb petrol torched";
    private static final String KILLING = "behead dead kill killed killing lynch murder murdered shoot";

    private static final WordList WORDS =
            WordList.of(String.join(" ", WEAPONS, FIRE, KILLING).split(" "));

    private WordsOfViolence() {}

    static boolean occurIn(String narrative) {
        return WORDS.occursIn(narrative);
    }
}
