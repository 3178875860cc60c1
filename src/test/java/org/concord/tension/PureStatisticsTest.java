package org.concord.tension;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The statistics and whatever of the house they stand on know no container, no database, no clock and no other room. */
class PureStatisticsTest {
    private static final JavaClasses ROOM = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.concord.tension");

    private static final Set<JavaClass> STATISTICS = Stream.of(
                    SpikeDetector.class,
                    SecondOpinion.class,
                    Cusum.class,
                    SlowRise.class,
                    PermutationScan.class,
                    KnoxTables.class,
                    NearRepeats.class,
                    SeasonWeek.class,
                    FalseDiscovery.class,
                    Governor.class,
                    SlowRiseBudget.class,
                    SpikeWords.class)
            .flatMap(type -> Stream.concat(
                    Stream.of(ROOM.get(type)),
                    ROOM.get(type).getTransitiveDependenciesFromSelf().stream().map(Dependency::getTargetClass)))
            .filter(type -> type.getPackageName().startsWith("org.concord"))
            .collect(Collectors.toSet());

    @Test
    void thinkingAboutCountsIsPure() {
        assertThat(STATISTICS).hasSizeGreaterThan(30);
        noClasses()
                .that(DescribedPredicate.describe("think about counts", STATISTICS::contains))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.quarkus..", "jakarta..", "java.sql..", "org.hibernate..")
                .because("statistics are tested without a container")
                .check(ROOM);
    }

    @Test
    void theyStandOnNoOtherRoom() {
        assertThat(STATISTICS)
                .allSatisfy(type -> assertThat(type.getPackageName()).isEqualTo("org.concord.tension"));
    }
}
