/**
 * Named officers: sign-in, roles, scope, and the duties that decide who is told.
 *
 * <p>May use: place, access, audit, platform
 *
 * <p>Public face: Officers, Duties.
 *
 * <p>Invariant: Nobody changes their own roles, and grave roles take a second person.
 */
@NullMarked
package org.concord.officer;

import org.jspecify.annotations.NullMarked;
