package org.concord.console;

import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.RequestScoped;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.concord.report.ConsentRecipient;
import org.concord.report.IdentityChoice;
import org.concord.report.Injury;
import org.concord.report.PlaceType;
import org.concord.report.PoliceConsent;
import org.concord.report.Precision;
import org.concord.report.PreviousIncidents;
import org.concord.report.Relationship;
import org.concord.report.ReportKind;
import org.concord.report.ReporterRole;
import org.concord.report.SafeChannel;
import org.concord.resident.CallSlip;
import org.jspecify.annotations.Nullable;

/** The pages of a call: the form, and what is read out at the end. */
@RequestScoped
class CallScreens {
    private static final List<Choice> YES_OR_NO =
            List.of(new Choice("yes", "Yes"), new Choice("no", "No"), new Choice("unsaid", "Not said"));

    private static final List<Choice> HARM = List.of(
            new Choice("threatToLife", "Somebody’s life was threatened"),
            new Choice("weapon", "There was a weapon"),
            new Choice("childAffected", "A child was affected"),
            new Choice("homeTargeted", "Somebody’s home was targeted"),
            new Choice("organisedGroup", "An organised group did it"),
            new Choice("propertyDamage", "Property was damaged"),
            new Choice("feelsUnsafe", "They feel unsafe"));

    private static final List<Choice> DAYS = List.of(
            new Choice("MON", "Monday"),
            new Choice("TUE", "Tuesday"),
            new Choice("WED", "Wednesday"),
            new Choice("THU", "Thursday"),
            new Choice("FRI", "Friday"),
            new Choice("SAT", "Saturday"),
            new Choice("SUN", "Sunday"));

    private final Screens screens;
    private final CodeChoices codes;

    CallScreens(Screens screens, CodeChoices codes) {
        this.screens = screens;
        this.codes = codes;
    }

    /** The names of the fields about one of the people complained about. */
    public record Person(int number, String name, String text, String relation, String known) {
        static Person of(int number) {
            return new Person(
                    number,
                    "subjectName" + number,
                    "subjectText" + number,
                    "subjectIs" + number,
                    "subjectKnown" + number);
        }

        public String fields() {
            return String.join(" ", name, text, relation, known);
        }
    }

    /** @param slip of the call before, if it is not wiped yet */
    TemplateInstance form(Form form, @Nullable CallSlip slip) {
        return withCodes(screens.screen("call").data("form", form).data("slip", slip))
                .data("yesOrNo", YES_OR_NO)
                .data("harms", HARM)
                .data("weekDays", DAYS)
                .data("kinds", choices(ReportKind.values(), Labels::of))
                .data("precisions", choices(Precision.values(), ReportLabels::of))
                .data("placeTypes", choices(PlaceType.values(), ReportLabels::of))
                .data("injuries", choices(Injury.values(), ReportLabels::of))
                .data("previous", choices(PreviousIncidents.values(), ReportLabels::of))
                .data("relationships", choices(Relationship.values(), ReportLabels::of))
                .data("roles", choices(ReporterRole.values(), ReportLabels::of))
                .data("identities", choices(IdentityChoice.values(), ActLabels::of))
                .data("safeChannels", choices(SafeChannel.values(), ReportLabels::of))
                .data("polices", choices(PoliceConsent.values(), ActLabels::of))
                .data("recipients", choices(ConsentRecipient.values(), ReportLabels::of))
                .data(
                        "persons",
                        IntStream.rangeClosed(1, CallFields.SUBJECTS)
                                .mapToObj(Person::of)
                                .toList());
    }

    TemplateInstance done(CallSlip slip) {
        return screens.screen("call-done")
                .data("slip", slip)
                .data("reference", SpokenCode.of(slip.reference()))
                .data("receipt", SpokenCode.of(slip.receipt()));
    }

    TemplateInstance slip(CallSlip slip) {
        return screens.screen("call-slip").data("slip", slip);
    }

    private TemplateInstance withCodes(TemplateInstance screen) {
        return screen.data("types", codes.typesWith(List.of()))
                .data("strands", codes.strandsBeside(List.of()))
                .data("wards", codes.wards());
    }

    private static <E extends Enum<E>> List<Choice> choices(E[] values, Function<E, String> label) {
        return Stream.of(values)
                .map(one -> new Choice(one.name(), ActionLabels.sentence(label.apply(one))))
                .toList();
    }

    /** Nothing is typed yet; anonymous is the first choice, as everywhere. */
    static Form fresh() {
        return Once.on(Form.holding(Map.of("identity", IdentityChoice.ANONYMOUS.name())));
    }
}
