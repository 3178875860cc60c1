package org.concord.vault;

/** A keyed hash of a normalised value, by which a repeat is found without opening the vault. */
record VaultHash(RepeatSign kind, byte[] hash) {}
