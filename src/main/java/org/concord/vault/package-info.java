/**
 * Identities, exact homes and people complained about, sealed under each report's own key; keyed hashes to find repeats without opening it.
 *
 * <p>May use: access, audit, platform
 *
 * <p>Public face: IdentityVault, ReporterClaims.
 *
 * <p>Invariant: Nobody reads anything here without a decision by a custodian; the sender of notices opens one address at a time, and destroying a report's key erases what it sealed.
 */
@NullMarked
package org.concord.vault;

import org.jspecify.annotations.NullMarked;
