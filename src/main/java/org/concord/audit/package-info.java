/**
 * What we promise to record, and the proof that nobody changed it: append, sequence, verify, read.
 *
 * <p>May use: access, platform
 *
 * <p>Public face: AuditTrail, AuditEvent.
 *
 * <p>Invariant: An entry is only ever inserted; canonical bytes hold ids, codes, times and numbers alone.
 */
@NullMarked
package org.concord.audit;

import org.jspecify.annotations.NullMarked;
