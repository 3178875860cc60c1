package org.concord.referral;

import java.util.UUID;

/**
 * A risk that is to be put below what the answers say, while it waits.
 *
 * @param before version of the risk that the asking officer saw
 */
record RiskProposal(RiskRequest request, int before, UUID askedBy) {}
