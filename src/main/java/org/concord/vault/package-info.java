/**
 * Identities, exact homes and people complained about, sealed under each report's own key; keyed hashes to find repeats without opening it.
 *
 * <p>May use: access, audit, platform
 *
 * <p>Public face: IdentityVault.
 *
 * <p>Invariant: Nothing here is read without a decision by a custodian; destroying a report's key erases what it sealed.
 */
@NullMarked
package org.concord.vault;

import org.jspecify.annotations.NullMarked;
