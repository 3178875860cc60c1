/**
 * Files that somebody sent, as bytes: taken in as they come, told apart by content, sealed, stored, scanned, and re-encoded to be shown.
 * Whose they are is not known here.
 *
 * <p>May use: platform
 *
 * <p>Public face: ReceiveFiles, ReadEvidenceForm, FilesPerAddress, SealedFiles, MalwareScanner, ShowableImages; PartHead and
 * PartBody for whoever takes another kind of file by a form.
 *
 * <p>Invariant: No byte of a file lies anywhere unsealed, and nobody is shown anything but our own re-encoding.
 */
@NullMarked
package org.concord.evidence;

import org.jspecify.annotations.NullMarked;
