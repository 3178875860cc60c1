package org.concord.triage;

import static org.concord.triage.Clause.damage;
import static org.concord.triage.Clause.injury;
import static org.concord.triage.Clause.told;
import static org.concord.triage.Clause.type;

import java.util.function.Predicate;
import org.concord.report.Harm;
import org.concord.report.Injury;

/**
 * Whether what was told is normally an offence, so that a case opens as a suspected hate crime.
 *
 * <p>A suspicion for sorting, never a finding: the crime status is set by a person. Counted are assault, robbery,
 * threats and harassment (Crime and Disorder Act 1998 ss.29 and 32, Offences against the Person Act 1861 s.16), damage,
 * graffiti and arson (s.30; Criminal Damage Act 1971 s.1), sexual assault, burglary, hate mail (Malicious
 * Communications Act 1988 s.1) and mate crime, which is theft or fraud by a false friend. Not counted is what may as
 * well be lawful and is for an officer to judge: abuse spoken, by phone or online, intimidation, bullying, leaflets,
 * dumping, disputes, complaints, refusals.
 */
final class SuspectedOffence {

    private static final Predicate<Facts> AGAINST_THE_PERSON = type(
                    "PHYSICAL_ASSAULT", "SPITTING", "SEXUAL_ASSAULT", "THREAT", "HARASSMENT", "HATE_MAIL", "ROBBERY")
            .or(injury(Injury.MINOR))
            .or(injury(Injury.SERIOUS))
            .or(told(Harm::weapon))
            .or(told(Harm::threatToLife));

    private static final Predicate<Facts> AGAINST_PROPERTY =
            damage().or(type("WORSHIP_ATTACK", "BURGLARY", "MATE_CRIME"));

    private SuspectedOffence() {}

    static boolean in(Facts facts) {
        return AGAINST_THE_PERSON.test(facts) || AGAINST_PROPERTY.test(facts);
    }
}
