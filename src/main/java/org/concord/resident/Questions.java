package org.concord.resident;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.concord.place.IncidentTypes;
import org.concord.place.Strands;
import org.concord.place.Ward;
import org.concord.place.Wards;
import org.concord.place.WorkingTime;
import org.concord.report.ConsentRecipient;
import org.concord.report.PlaceType;
import org.concord.report.Relationship;

/** What each page asks. Codes are those of the register as it is today. */
@ApplicationScoped
class Questions {
    private static final int LONGEST_NARRATIVE = 10_000;
    private static final int LONGEST_LINE = 200;
    private static final int LONGEST_DESCRIPTION = 2_000;
    private static final int LONGEST_NOTE = 500;
    private static final int LONGEST_EMAIL = 254;
    private static final int LONGEST_SHORT = 40;

    /** Where somebody else enters the answers; no page asks it. */
    static final String ENTERED = "entered";

    static final String AT_CENTRE = "centre";

    /** Whether the answers are to be kept for as long as they can be; every page offers it, none asks. */
    static final String KEEP = "keep";

    static final String LONGER = "longer";

    static final List<Field> CONTACT = List.of(
            Field.typed("name", Field.Kind.TEXT, LONGEST_LINE),
            Field.typed("email", Field.Kind.EMAIL, LONGEST_EMAIL),
            Field.typed("phone", Field.Kind.PHONE, LONGEST_SHORT));

    static final List<Field> SAFE = List.of(
            Field.checkboxes("channel", options("EMAIL", "SMS", "PHONE", "POST"), false),
            Field.checkboxes("day", options("MON", "TUE", "WED", "THU", "FRI", "SAT", "SUN"), false),
            Field.typed("safeFrom", Field.Kind.TIME, LONGEST_SHORT),
            Field.typed("safeTo", Field.Kind.TIME, LONGEST_SHORT),
            Field.checkboxes("never", options("leaveMessage"), false),
            Field.typed("note", Field.Kind.LONG_TEXT, LONGEST_NOTE));

    private final Wards wards;
    private final Strands strands;
    private final IncidentTypes types;
    private final WorkingTime workingTime;

    Questions(Wards wards, Strands strands, IncidentTypes types, WorkingTime workingTime) {
        this.wards = wards;
        this.strands = strands;
        this.types = types;
        this.workingTime = workingTime;
    }

    List<Field> of(Question question, Answers answers) {
        return switch (question) {
            case SAFETY -> List.of(Field.radios("danger", true, "no", "yes"));
            case KIND -> List.of(Field.radios("kind", true, "HATE_INCIDENT", "TENSION_OBSERVATION"));
            case AGE -> List.of(Field.radios("age", false, "ADULT", "UNDER_18", ""));
            case ROLE -> List.of(Field.radios("role", false, "VICTIM", "WITNESS", "THIRD_PARTY", ""));
            case BEHALF ->
                List.of(
                        Field.radios("victimKnows", false, "yes", "no", ""),
                        Field.radios("victimConsents", false, "yes", "no", ""));
            case WHAT -> List.of(needed(Field.typed("narrative", Field.Kind.LONG_TEXT, LONGEST_NARRATIVE)));
            case WHEN ->
                List.of(
                        Field.radios("precision", true, "EXACT", "APPROXIMATE", "DAY", "ONGOING", "UNKNOWN"),
                        Field.typed("date", Field.Kind.DATE, 4),
                        Field.typed("time", Field.Kind.TIME, LONGEST_SHORT));
            case WHERE -> where();
            case PLACE_TYPE ->
                List.of(Field.radios(
                        "placeType",
                        false,
                        Stream.concat(
                                        Stream.of(PlaceType.values())
                                                .map(Enum::name)
                                                .filter(name -> !name.equals("UNKNOWN")),
                                        Stream.of(""))
                                .toArray(String[]::new)));
            case TYPE -> List.of(Field.checkboxes("type", types(), false));
            case WHY -> List.of(Field.checkboxes("why", strands(), !answers.is("kind", "TENSION_OBSERVATION")));
            case HARM -> harm();
            case AGAIN ->
                List.of(
                        Field.radios("ongoing", false, "yes", "no", ""),
                        Field.radios("previous", false, "NONE", "ONE_OR_TWO", "THREE_OR_MORE", ""));
            case WHO -> who();
            case TOLD -> List.of(Field.radios("toldPolice", false, "no", "yes", ""));
            case YOU -> List.of(Field.radios("identity", true, "ANONYMOUS", "CONFIDENTIAL", "NAMED"));
            case CONTACT -> CONTACT;
            case SAFE -> SAFE;
            case CONSENT -> consent(answers);
            case EVIDENCE -> List.of();
        };
    }

    private List<Field> where() {
        List<Field.Option> byName = Stream.concat(
                        Stream.of(Field.Option.of("")),
                        wards.on(today()).stream()
                                .sorted(Comparator.comparing(Ward::name))
                                .map(ward -> new Field.Option(ward.code(), ward.name())))
                .toList();
        return List.of(
                Field.typed("place", Field.Kind.TEXT, LONGEST_LINE),
                Field.typed("postcode", Field.Kind.POSTCODE, LONGEST_SHORT),
                new Field("ward", Field.Kind.SELECT, byName, false, 0));
    }

    private static List<Field> harm() {
        return List.of(
                Field.radios("injury", false, "NONE", "MINOR", "SERIOUS", ""),
                Field.checkboxes(
                        "harm",
                        options(
                                "threatToLife",
                                "weapon",
                                "childAffected",
                                "propertyDamage",
                                "homeTargeted",
                                "organisedGroup",
                                "feelsUnsafe"),
                        false));
    }

    private static List<Field> who() {
        return List.of(
                Field.radios(
                        "relationship",
                        false,
                        Stream.concat(
                                        Stream.of(Relationship.values())
                                                .map(Enum::name)
                                                .filter(name -> !name.equals("UNKNOWN")),
                                        Stream.of(""))
                                .toArray(String[]::new)),
                Field.typed("subjectName", Field.Kind.TEXT, LONGEST_LINE),
                Field.typed("subjectDescription", Field.Kind.LONG_TEXT, LONGEST_DESCRIPTION));
    }

    private static List<Field> consent(Answers answers) {
        boolean anonymous = answers.is("identity", "ANONYMOUS");
        boolean told = answers.is("toldPolice", "yes");
        return consentOf(!anonymous, answers.is(ENTERED, AT_CENTRE)).stream()
                .map(field -> field.without(told ? "" : "ALREADY_REPORTED"))
                .toList();
    }

    /**
     * @param named whether a name could be passed on
     * @param centre whether it was entered at a reporting centre
     */
    static List<Field> consentOf(boolean named, boolean centre) {
        Stream<Field> others = Stream.of(
                Field.radios("police", false, "NO", "WITHOUT_IDENTITY", "NAMED", "ALREADY_REPORTED")
                        .without(named ? "" : "NAMED"),
                Field.checkboxes(
                        "partner",
                        Stream.of(ConsentRecipient.values())
                                .map(one -> Field.Option.of(one.name()))
                                .toList(),
                        false),
                Field.radios("support", false, "yes", "no"));
        return Stream.concat(others, centre ? Stream.of(Field.radios("centre", false, "yes", "no")) : Stream.of())
                .toList();
    }

    private static Field needed(Field field) {
        return new Field(field.name(), field.kind(), field.options(), true, field.longest());
    }

    private static List<Field.Option> options(String... values) {
        return Stream.of(values).map(Field.Option::of).toList();
    }

    private List<Field.Option> types() {
        return types.on(today()).stream()
                .map(type -> new Field.Option(type.code(), type.label()))
                .toList();
    }

    private List<Field.Option> strands() {
        return strands.on(today()).stream()
                .map(strand -> new Field.Option(strand.code(), strand.label()))
                .toList();
    }

    private LocalDate today() {
        return workingTime.today();
    }
}
