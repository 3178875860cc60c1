/**
 * Identities, exact homes and people complained about, sealed under each report's own key; keyed hashes to find repeats without opening it.
 *
 * <p>May use: access, audit, platform
 *
 * <p>Public face: IdentityVault, ReporterClaims; Repeats, which tells that two hashes are equal and never of what.
 *
 * <p>Invariant: A person reads who told a report only through {@code IdentityVault.open}: by a custodian's decision for a while, as the officer of somebody who gave their name, or after breaking the glass of a grave case; each reading is recorded with its ground. The sender of notices opens one address at a time, homes and subjects open to nobody, and destroying a report's key erases what it sealed.
 */
@NullMarked
package org.concord.vault;

import org.jspecify.annotations.NullMarked;
