package org.concord.vault;

/** A keyed hash of a normalised value, by which a repeat is found without opening the vault. */
record VaultHash(Kind kind, byte[] hash) {

    /** What was hashed; the names in the store. */
    enum Kind {
        NAME,
        EMAIL,
        PHONE,
        ADDRESS,
        SUBJECT_NAME
    }
}
