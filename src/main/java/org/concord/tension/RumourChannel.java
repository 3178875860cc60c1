package org.concord.tension;

/** By what a rumour goes round. */
public enum RumourChannel {
    SOCIAL_MEDIA,
    MESSAGING,
    WORD_OF_MOUTH,
    LEAFLETS,
    PRESS,
    SCHOOL,
    CONTACTS_OF_OFFICERS,
    OTHER
}
