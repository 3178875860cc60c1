/**
 * Named officers: sign-in, roles, scope, and the duties that decide who is told.
 *
 * <p>May use: place, delivery, access, audit, platform
 *
 * <p>Public face: SignIn, RenewSession, EndSession, EndAllSessions, OnDuty, Organisations, Passwords, EnrolForDemonstration, DecideApproval; of a
 * person's own account ConsultAccount, OwnProof, ChangePassword, BeginFactor, ConfirmFactor, ChangeFactor, AskFactorRemoval; of all officers
 * ConsultOfficers, TakeOnOfficer, ChangeOfficer, AssignDuties, ConsultAbsences, PlanAbsence, ChangeAbsence, ConsultChannels, SetChannels,
 * ConsultRota, ReplaceRota with the forms and requests that they take.
 *
 * <p>Invariant: Nobody changes their own roles or scope, nor puts their second factor away without it; grave roles and another's sign-in take a
 * second person.
 */
@NullMarked
package org.concord.officer;

import org.jspecify.annotations.NullMarked;
