package org.concord;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.Entity;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concord.audit.AuditTrail;
import org.junit.jupiter.api.Test;

/** The rules of the house. The packages' own “May use:” lines are the rule for who may use whom. */
class ArchitectureTest {
    private static final Path SOURCES = Path.of("src/main/java/org/concord");
    private static final String ROOT = "org.concord.";
    private static final Pattern MAY_USE = Pattern.compile("May use: ([^\\n]*(?:\\n \\* (?! *\\n|<p>)[^\\n]*)*)");
    private static final Set<String> WRITERS_THAT_NEED_NO_ENTRY = Set.of(
            // gives entries their place; its work is the trail itself
            "SequenceEntries",
            // mails of a demonstration
            "KeptMails",
            // take away what has run out; what it was good for stands in the trail
            "ForgetAnswers",
            "ForgetAccess",
            "ForgetNews",
            "ForgetSignInNotices",
            // what a resident types is no report before it is sent, and no trail may lead to what they say there
            "KeepDraft",
            "AnswerEquality",
            // only reads
            "RememberedActors",
            "ConsultApprovals",
            "ConsultContacts",
            "ConsultOfficers",
            // which deliveries make one message, and timers; each attempt that follows is audited
            "OpenMessage",
            "FindLostDeliveries",
            "SweepEvidence",
            "CheckSignIns",
            "ReadNews",
            // keeps an upload; the import that follows is audited
            "StartImport",
            // what nobody's look-up sees; the moment it does is audited
            "StagePostcodes");

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.concord");

    @Test
    void aPackageUsesOnlyWhatItsOwnLineAllows() throws IOException {
        for (Map.Entry<String, Set<String>> line : mayUse().entrySet()) {
            noClasses()
                    .that()
                    .resideInAPackage(ROOT + line.getKey())
                    .should()
                    .dependOnClassesThat(outside(line.getKey(), line.getValue()))
                    .because("package-info of " + line.getKey() + " says May use: " + line.getValue())
                    .allowEmptyShould(true)
                    .check(HOUSE);
        }
    }

    @Test
    void theLinesNeverPointBack() throws IOException {
        Map<String, Set<String>> lines = mayUse();
        Set<String> settled = new HashSet<>();
        boolean moved = true;
        while (moved) {
            moved = settled.addAll(lines.keySet().stream()
                    .filter(p -> settled.containsAll(lines.get(p)))
                    .toList());
        }
        assertThat(settled)
                .as("packages that stand on others alone, not on each other")
                .isEqualTo(lines.keySet());
    }

    @Test
    void everyPackageSaysWhatItIsFor() throws IOException {
        for (Path info : packageInfos()) {
            assertThat(Files.readString(info))
                    .as(info.toString())
                    .contains("@NullMarked", "May use: ", "Public face: ", "Invariant: ");
        }
    }

    @Test
    void everyEndpointStatesWhoMayCallIt() {
        methods()
                .that(areEndpoints())
                .should(statePermission())
                .because("deny by default; nothing is open by omission")
                .check(HOUSE);
    }

    @Test
    void nobodyButThePlatformAsksTheSystemForTimeOrChance() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.concord.platform")
                .should()
                .callMethod(java.time.Instant.class, "now")
                .orShould()
                .callMethod(java.time.LocalDate.class, "now")
                .orShould()
                .callMethod(java.time.LocalDateTime.class, "now")
                .orShould()
                .callMethod(java.time.OffsetDateTime.class, "now")
                .orShould()
                .callMethod(java.time.Clock.class, "systemUTC")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(java.util.UUID.class, "randomUUID")
                .because("time comes from the injected Clock and ids from Ids")
                .check(HOUSE);
    }

    @Test
    void thinkingIsPure() {
        DescribedPredicate<JavaClass> pure = DescribedPredicate.describe(
                "are pure",
                type -> type.getPackageName().equals("org.concord.triage")
                        || Set.of(
                                        "WorkingCalendar",
                                        "WorkingHours",
                                        "ServiceLevelClock",
                                        "AlertPolicy",
                                        "AlertRule",
                                        "AlertRules",
                                        "QuietHours",
                                        "SafeTimes",
                                        "ConsentChange",
                                        "SharingRule",
                                        "RiskRule",
                                        "Rung",
                                        "Roster",
                                        "BackOff",
                                        "RetryAfter",
                                        "WebhookSignature",
                                        "LeafHash",
                                        "MerkleRoot",
                                        "RepeatRule",
                                        "Repeat",
                                        "OtherCases",
                                        "ProposeLevel",
                                        "PlaceWords")
                                .contains(type.getSimpleName()));
        noClasses()
                .that(pure)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.quarkus..", "jakarta..", "java.sql..", "org.hibernate..")
                .because("rules, policies and hashing are tested without a container")
                .check(HOUSE);
    }

    @Test
    void resourcesAndPagesOwnNoTransaction() {
        methods()
                .that()
                .areDeclaredInClassesThat()
                .haveNameMatching(".*(Resource|Page)")
                .should()
                .notBeAnnotatedWith(Transactional.class)
                .because("a use case owns the transaction")
                .check(HOUSE);
    }

    @Test
    void whoeverOwnsATransactionAlsoAudits() {
        classes()
                .that(ownATransaction())
                .should(reach(AuditTrail.class))
                .because("every write is one transaction with its audit entries")
                .check(HOUSE);
    }

    @Test
    void entitiesHaveNeitherSettersNorPublicFields() {
        fields().that()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(Entity.class)
                .should()
                .bePrivate()
                .check(HOUSE);
        methods()
                .that()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(Entity.class)
                .should()
                .haveNameNotMatching("set[A-Z].*")
                .because("state changes only through behaviour")
                .check(HOUSE);
    }

    @Test
    void namesSayTheRole() {
        classes()
                .should()
                .haveNameNotMatching(
                        ".*(Service|Manager|Helper|Util|Utils|Impl|Dto|DTO|Entity|Mapper|Handler|Data|Info)")
                .check(HOUSE);
    }

    @Test
    void nobodyHasMoreThanSixCollaborators() {
        classes().should(haveAtMostSixCollaborators()).check(HOUSE);
    }

    @Test
    void noFileIsLongerThanTwoHundredLines() throws IOException {
        assertLines(Path.of("src/main/java"), 200);
        // A test is often one long table, which reads better whole.
        assertLines(Path.of("src/test/java"), 350);
    }

    private static void assertLines(Path sources, int most) throws IOException {
        try (Stream<Path> files = Files.walk(sources)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                assertThat(Files.readAllLines(file)).as(file.toString()).hasSizeLessThanOrEqualTo(most);
            }
        }
    }

    private static List<Path> packageInfos() throws IOException {
        try (Stream<Path> folders = Files.list(SOURCES)) {
            return folders.filter(Files::isDirectory)
                    .map(f -> f.resolve("package-info.java"))
                    .toList();
        }
    }

    private static Map<String, Set<String>> mayUse() throws IOException {
        Map<String, Set<String>> lines = new TreeMap<>();
        for (Path info : packageInfos()) {
            Matcher line = MAY_USE.matcher(Files.readString(info));
            assertThat(line.find()).as(info.toString()).isTrue();
            Set<String> allowed = Stream.of(line.group(1).replace("*", "").split("[,\\s]+"))
                    .filter(name -> !name.isBlank() && !name.equals("–"))
                    .collect(Collectors.toSet());
            lines.put(info.getParent().getFileName().toString(), allowed);
        }
        return lines;
    }

    private static DescribedPredicate<JavaClass> outside(String own, Set<String> allowed) {
        return DescribedPredicate.describe("belong to another room than " + allowed, type -> {
            String name = type.getPackageName();
            if (!name.startsWith(ROOT)) {
                return false;
            }
            String room = name.substring(ROOT.length());
            return !room.equals(own) && !allowed.contains(room);
        });
    }

    private static DescribedPredicate<JavaMethod> areEndpoints() {
        return DescribedPredicate.describe("are endpoints", method -> method.getAnnotations().stream()
                .anyMatch(a -> a.getRawType().isMetaAnnotatedWith("jakarta.ws.rs.HttpMethod")));
    }

    private static ArchCondition<JavaMethod> statePermission() {
        return new ArchCondition<>("state who may call them") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                boolean stated = Stream.of(RolesAllowed.class, PermitAll.class, DenyAll.class)
                        .anyMatch(p ->
                                method.isAnnotatedWith(p) || method.getOwner().isAnnotatedWith(p));
                events.add(new SimpleConditionEvent(method, stated, method.getFullName()));
            }
        };
    }

    private static DescribedPredicate<JavaClass> ownATransaction() {
        return DescribedPredicate.describe(
                "own a transaction",
                type -> !WRITERS_THAT_NEED_NO_ENTRY.contains(type.getSimpleName())
                        && type.getMethods().stream()
                                .filter(m -> m.isAnnotatedWith(Transactional.class))
                                .anyMatch(ArchitectureTest::begins));
    }

    private static boolean begins(JavaMember method) {
        Transactional.TxType type =
                method.getAnnotationOfType(Transactional.class).value();
        return type == Transactional.TxType.REQUIRED || type == Transactional.TxType.REQUIRES_NEW;
    }

    private static ArchCondition<JavaClass> reach(Class<?> goal) {
        return new ArchCondition<>("use " + goal.getSimpleName() + ", themselves or through what they call") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean reached = type.getTransitiveDependenciesFromSelf().stream()
                        .anyMatch(d -> d.getTargetClass().isEquivalentTo(goal));
                events.add(new SimpleConditionEvent(type, reached, type.getFullName()));
            }
        };
    }

    private static ArchCondition<JavaClass> haveAtMostSixCollaborators() {
        return new ArchCondition<>("have at most six collaborators") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean bean = type.getAnnotations().stream()
                                .anyMatch(a -> a.getRawType().getPackageName().startsWith("jakarta"))
                        && !type.isRecord()
                        && !type.isAnnotatedWith(Entity.class);
                for (JavaConstructor constructor : type.getConstructors()) {
                    boolean fine = !bean || constructor.getRawParameterTypes().size() <= 6;
                    events.add(new SimpleConditionEvent(type, fine, constructor.getFullName()));
                }
            }
        };
    }
}
