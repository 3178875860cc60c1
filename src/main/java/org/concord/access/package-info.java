/**
 * Who is calling and what they may do: actors, roles, tokens, ward and strand scope, two-person approvals.
 *
 * <p>May use: place, platform
 *
 * <p>Public face: Actor, BeforeFactor, CurrentActor, PageSession, CaseScope, CheckSignIns, Tokens, Approvals, TwoPersonAct, CaseAct, Proposals.
 *
 * <p>Invariant: Roles, scope and revocation are read from the store per request, never from the token.
 */
@NullMarked
package org.concord.access;

import org.jspecify.annotations.NullMarked;
