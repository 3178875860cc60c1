/**
 * Named officers: sign-in, roles, scope, and the duties that decide who is told.
 *
 * <p>May use: place, delivery, access, audit, platform
 *
 * <p>Public face: SignIn, RenewSession, EndSession, OnDuty, Organisations, Passwords, EnrolForDemonstration.
 *
 * <p>Invariant: Nobody changes their own roles, scope or factors; grave roles and another's sign-in take a second person.
 */
@NullMarked
package org.concord.officer;

import org.jspecify.annotations.NullMarked;
