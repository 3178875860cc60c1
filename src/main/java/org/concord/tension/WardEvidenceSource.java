package org.concord.tension;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;

/** One kind of what is known of wards. Each fills its own part of the evidence. */
interface WardEvidenceSource {

    /**
     * @param wards ids
     * @param today in the city
     * @return by ward; every ward that was asked after is there, if with nothing
     */
    Map<Integer, WardEvidence> of(Collection<Integer> wards, LocalDate today);
}
