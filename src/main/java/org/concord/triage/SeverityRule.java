package org.concord.triage;

import static org.concord.triage.Clause.at;
import static org.concord.triage.Clause.before;
import static org.concord.triage.Clause.damage;
import static org.concord.triage.Clause.injury;
import static org.concord.triage.Clause.told;
import static org.concord.triage.Clause.type;
import static org.concord.triage.Severity.P1_CRITICAL;
import static org.concord.triage.Severity.P2_HIGH;
import static org.concord.triage.Severity.P3_MEDIUM;
import static org.concord.triage.Severity.P4_LOW;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.concord.report.Harm;
import org.concord.report.Injury;
import org.concord.report.PlaceType;
import org.concord.report.PreviousIncidents;

/**
 * All that can make a case graver, one clause each, gravest first.
 *
 * <p>The floor is the grade that a rule gives by itself and no setting can lower; the points add up, so that several
 * lesser things may together be grave. Only what was said counts.
 *
 * <p>The grades follow the graded response of the police, the triggers of the national risk assessment matrix for
 * anti-social behaviour and the research on hate crime risk by EMPAC and Nottingham Law School.
 */
public enum SeverityRule {
    THREAT_TO_LIFE(
            200, P1_CRITICAL, "Somebody's life was threatened: they may be in danger now.", told(Harm::threatToLife)),
    WEAPON_MENTIONED(200, P1_CRITICAL, "A weapon was used or shown, so lives may be in danger.", told(Harm::weapon)),
    SERIOUS_INJURY(
            200, P1_CRITICAL, "Somebody was seriously injured, and it may happen again.", injury(Injury.SERIOUS)),
    ARSON(200, P1_CRITICAL, "Fire was set or tried, which endangers everybody nearby.", type("ARSON")),
    ATTACK_IN_PROGRESS(
            200,
            P1_CRITICAL,
            "An attack was told as still going on: somebody may be being hurt now.",
            told(Harm::ongoing)
                    .and(injury(Injury.MINOR)
                            .or(type("PHYSICAL_ASSAULT", "SEXUAL_ASSAULT", "ROBBERY", "BURGLARY", "WORSHIP_ATTACK")))),
    ORGANISED_DISORDER(
            200,
            P1_CRITICAL,
            "An organised group is said to be active now, which may turn into disorder.",
            told(Harm::ongoing).and(told(Harm::organisedGroup))),
    CHILD_AT_IMMEDIATE_RISK(
            200,
            P1_CRITICAL,
            "A child is affected and it is still going on: the child may be at risk now.",
            told(Harm::ongoing).and(told(Harm::childAffected))),

    SEXUAL_ASSAULT(100, P2_HIGH, "A sexual assault was reported, a grave offence.", type("SEXUAL_ASSAULT")),
    PHYSICAL_ASSAULT(
            50, P2_HIGH, "An assault was reported; spitting at somebody is one.", type("PHYSICAL_ASSAULT", "SPITTING")),
    MINOR_INJURY(50, P2_HIGH, "Somebody was hurt, if not seriously.", injury(Injury.MINOR)),
    ROBBERY_OR_BURGLARY(
            50, P2_HIGH, "A robbery or burglary was reported, which endangers people.", type("ROBBERY", "BURGLARY")),
    THREAT(50, P2_HIGH, "Violence was threatened, and threats may be carried out.", type("THREAT")),
    HOME_TARGETED(
            50,
            P2_HIGH,
            "A home was the target, so whoever did it knows where somebody lives.",
            told(Harm::homeTargeted).or(at(PlaceType.HOME).and(damage()))),
    PLACE_OF_WORSHIP_TARGETED(
            50,
            P2_HIGH,
            "A place of worship or a cemetery was the target, which hits a whole community.",
            type("WORSHIP_ATTACK").or(at(PlaceType.PLACE_OF_WORSHIP).and(damage()))),
    CHILD_AFFECTED(
            50,
            P2_HIGH,
            "A child is affected, or it happened at a place of education.",
            told(Harm::childAffected).or(at(PlaceType.EDUCATION))),
    REPEAT_THREE_OR_MORE(
            50,
            P2_HIGH,
            "It happened three or more times before: a repeat victim.",
            before(PreviousIncidents.THREE_OR_MORE)),
    ORGANISED_GROUP(
            50, P2_HIGH, "An organised group is said to be behind it, so more may follow.", told(Harm::organisedGroup)),
    CARE_SETTING(
            50,
            P2_HIGH,
            "It happened where somebody is cared for and cannot easily get away.",
            at(PlaceType.RESIDENTIAL_CARE)),
    MATE_CRIME(50, P2_HIGH, "Somebody is used by false friends, and may depend on them.", type("MATE_CRIME")),

    ONGOING(30, P3_MEDIUM, "It was told as still going on, so it may get worse.", told(Harm::ongoing)),
    REPEAT_ONCE_OR_TWICE(
            20,
            P3_MEDIUM,
            "It happened once or twice before, so it may be growing.",
            before(PreviousIncidents.ONE_OR_TWO)),
    HARASSMENT(
            20,
            P3_MEDIUM,
            "Harassment, intimidation or bullying was reported, which seldom ends by itself.",
            type("HARASSMENT", "INTIMIDATION", "BULLYING")),
    PROPERTY_DAMAGE(
            20,
            P3_MEDIUM,
            "Property was damaged, which may need repair and evidence soon.",
            told(Harm::propertyDamage).or(type("PROPERTY_DAMAGE"))),
    GRAFFITI(20, P3_MEDIUM, "Graffiti was reported: it hurts for as long as it stays.", type("GRAFFITI")),
    HATE_MATERIAL(
            20,
            P3_MEDIUM,
            "Hateful or offensive material was spread, sent or left.",
            type("LEAFLETS", "HATE_MAIL", "DUMPING")),
    NEIGHBOUR_DISPUTE(
            20,
            P3_MEDIUM,
            "The other side lives close by, so it is likely to happen again.",
            type("NEIGHBOUR_DISPUTE")),

    SPREAD_OF_FEAR(
            10,
            P4_LOW,
            "People feel unsafe, or it was done so that they would.",
            told(Harm::feelsUnsafe).or(type("LEAFLETS", "WORSHIP_ATTACK"))),
    VERBAL_ABUSE(5, P4_LOW, "Abuse by word or gesture was reported.", type("VERBAL_ABUSE")),
    REMOTE_ABUSE(
            5,
            P4_LOW,
            "It happened online or by phone, with nobody face to face.",
            type("ONLINE_ABUSE", "PHONE_ABUSE").or(at(PlaceType.ONLINE))),
    UNFAIR_TREATMENT(
            5,
            P4_LOW,
            "A service was refused, or a complaint made out of malice.",
            type("SERVICE_REFUSAL", "MALICIOUS_COMPLAINT")),
    /** A hint only: {@link Triage} lets it raise a case by one grade at the most. */
    WORDS_IN_NARRATIVE(
            20,
            P4_LOW,
            "The account has words that may speak of a weapon, of fire or of killing; only a reader can tell.",
            facts -> WordsOfViolence.occurIn(facts.narrative()));

    private final String code;
    private final int standardPoints;
    private final Severity floor;
    private final String because;
    private final Predicate<Facts> clause;

    SeverityRule(int standardPoints, Severity floor, String because, Predicate<Facts> clause) {
        this.code = inCamelCase(name());
        this.standardPoints = standardPoints;
        this.floor = floor;
        this.because = because;
        this.clause = clause;
    }

    boolean matches(Facts facts) {
        return clause.test(facts);
    }

    /** Such as {@code weaponMentioned}. */
    public String code() {
        return code;
    }

    /** The rule of that code, as reasons name it. */
    public static Optional<SeverityRule> ofCode(String code) {
        return Stream.of(values()).filter(rule -> rule.code().equals(code)).findFirst();
    }

    int standardPoints() {
        return standardPoints;
    }

    /** The grade that this rule gives by itself; P4 = none. */
    Severity floor() {
        return floor;
    }

    Reason reason(int points) {
        return new Reason(code, points, because);
    }

    private static String inCamelCase(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return Pattern.compile("_(.)").matcher(lower).replaceAll(letter -> letter.group(1)
                .toUpperCase(Locale.ROOT));
    }
}
