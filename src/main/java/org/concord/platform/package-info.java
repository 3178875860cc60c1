/**
 * What every part stands on: the problem catalogue and the one writer of errors, strict JSON, ids and human references, the clock, cursors, ETags,
 * idempotency keys, what a browser sends and is told beside a page, the keys folder, the embedded database, durable timers, SQL without Hibernate, rate limits and health.
 *
 * <p>May use: –
 *
 * <p>Public face: Problem, Refusal, Ids, HumanReference, Cursor, DataKeys, KeyedHash, RateLimit, ProofOfWork, WorkChallenges, Timers, Loop, Words, DirectConnections, Spool, LeavesFiles,
 * PhysicalLines, Parameters, Browser, EntryForm, PageHeaders, PageRefusal, PlainSql, OneColumn, Freshness.
 *
 * <p>Invariant: Nothing here knows a word of the business.
 */
@NullMarked
package org.concord.platform;

import org.jspecify.annotations.NullMarked;
