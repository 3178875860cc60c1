/**
 * What we promise to record, and the proof that nobody changed it: append, sequence, verify, read.
 *
 * <p>May use: access, platform
 *
 * <p>Public face: AuditTrail, AuditEvent, ReadTrail, StartVerification, Actions.
 *
 * <p>Invariant: An entry is only ever inserted; canonical bytes hold ids, codes, times and numbers alone.
 *
 * <p>Three hashes guard an entry. Its leaf hash (RFC 6962) covers its canonical bytes, which repeat every column. The root over all leaves
 * lets an outsider check the whole log with nothing but SHA-256. The seal binds each leaf to its place under the audit key, which is not in
 * the database: who may write the database lacks the key, and the service, which has it, lacks the right to change a row. Only the newest end of
 * the log can be cut off unnoticed, and only from those who noted no earlier root.
 */
@NullMarked
package org.concord.audit;

import org.jspecify.annotations.NullMarked;
