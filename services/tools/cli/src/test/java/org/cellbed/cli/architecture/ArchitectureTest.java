package org.cellbed.cli.architecture;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(
        packages = "org.cellbed",
        importOptions = {DoNotIncludeTests.class, ArchitectureTest.NoJarsOfTests.class})
class ArchitectureTest {
    /** Leaves out the jars by which a module lends helpers of its tests to others. */
    static final class NoJarsOfTests implements ImportOption {
        @Override
        public boolean includes(Location location) {
            return !location.contains("-tests.jar");
        }
    }

    private static final String[] ROLES = {"org.cellbed.device..", "org.cellbed.enodeb..", "org.cellbed.edgeserver.."};

    private static final String[] KAFKA = {"org.apache.kafka..", "org.cellbed.runtime.kafka.."};
    private static final String PICOCLI = "picocli..";

    /** Where a role is made a process. */
    private static final String[] MAINS = {
        "org.cellbed.device.process..", "org.cellbed.enodeb.process..", "org.cellbed.edgeserver.process.."
    };

    @ArchTest
    static final ArchRule modelDependsOnNothingButJava = classes()
            .that()
            .resideInAPackage("org.cellbed.model..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("org.cellbed.model..", "java..", "org.jspecify..");

    @ArchTest
    static final ArchRule rolesDependOnTheModelAlone = classes()
            .that()
            .resideInAnyPackage(ROLES)
            .and()
            .resideOutsideOfPackages(MAINS)
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "org.cellbed.device..",
                    "org.cellbed.enodeb..",
                    "org.cellbed.edgeserver..",
                    "org.cellbed.model..",
                    "java..",
                    "org.jspecify..");

    @ArchTest
    static final ArchRule rolesDoNotKnowThatTheyAreProcesses = noClasses()
            .that()
            .resideInAnyPackage(ROLES)
            .and()
            .resideOutsideOfPackages(MAINS)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(MAINS);

    @ArchTest
    static final ArchRule kafkaIsKnownToItsWireAndTheLocalBrokerAlone = noClasses()
            .that()
            .resideOutsideOfPackages(
                    "org.cellbed.runtime.kafka..", "org.cellbed.broker..", "org.cellbed.launcher.bench.skeleton..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.kafka..");

    @ArchTest
    static final ArchRule protobufIsKnownToCodecsAlone = noClasses()
            .that()
            .resideOutsideOfPackages("org.cellbed.runtime.codec..", "org.cellbed.proto..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.google.protobuf..", "org.cellbed.proto..");

    @ArchTest
    static final ArchRule letsPlotIsKnownToPlotsAlone = noClasses()
            .that()
            .resideOutsideOfPackage("org.cellbed.analysis.report.plot..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.jetbrains.letsPlot..", "kotlin..");

    @ArchTest
    static final ArchRule csvIsParsedInOnePlace = noClasses()
            .that()
            .resideOutsideOfPackage("org.cellbed.scenario.csv..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.commons.csv..");

    @ArchTest
    static final ArchRule theFilesOfARunKnowNothingOfProcesses = classes()
            .that()
            .resideInAPackage("org.cellbed.rundir..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "org.cellbed.rundir..",
                    "org.cellbed.model..",
                    "org.cellbed.scenario..",
                    "com.fasterxml.jackson..",
                    "java..",
                    "org.jspecify..");

    @ArchTest
    static final ArchRule analysisKnowsNeitherKafkaNorPicocli = noClasses()
            .that()
            .resideInAnyPackage("org.cellbed.analysis..", "org.cellbed.simulator..", "org.cellbed.scenario..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(KAFKA)
            .orShould()
            .dependOnClassesThat()
            .resideInAPackage(PICOCLI);

    @ArchTest
    static final ArchRule onlyTheCommandLineKnowsPicocli = noClasses()
            .that()
            .resideOutsideOfPackage("org.cellbed.cli..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage(PICOCLI);

    @ArchTest
    static final ArchRule deepLearning4jIsKnownToTheNetworksOfTheLearnerAlone = noClasses()
            .that()
            .resideOutsideOfPackages("org.cellbed.learner.nn.nd4j..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.deeplearning4j..", "org.nd4j..", "org.bytedeco..");

    @ArchTest
    static final ArchRule modulesAreFreeOfCycles =
            slices().matching("org.cellbed.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule packagesAreFreeOfCycles =
            slices().matching("org.cellbed.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule rolesDoNotKnowEachOther = slices().matching("org.cellbed.(device|enodeb|edgeserver)..")
            .should()
            .notDependOnEachOther();

    @ArchTest
    static final ArchRule noLogicReadsAClock = noClasses()
            .that()
            .resideInAnyPackage(
                    "org.cellbed.model..",
                    "org.cellbed.device..",
                    "org.cellbed.enodeb..",
                    "org.cellbed.edgeserver..",
                    "org.cellbed.learner..")
            .and()
            .resideOutsideOfPackage("org.cellbed.learner.process..")
            .should()
            .callMethod(System.class, "nanoTime")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .dependOnClassesThat()
            .resideInAnyPackage("java.time..", "java.util.concurrent..", "java.util.random..")
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(Thread.class)
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(java.util.Random.class);

    @ArchTest
    static final ArchRule theRuntimeKnowsNoRole = noClasses()
            .that()
            .resideInAPackage("org.cellbed.runtime..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(ROLES);

    @ArchTest
    static final ArchRule nothingSleepsOutsideTheRuntime = noClasses()
            .that()
            .resideOutsideOfPackage("org.cellbed.runtime..")
            .should()
            .callMethodWhere(target(nameMatching("sleep|parkNanos|parkUntil|onSpinWait")))
            .orShould()
            .callMethod(Object.class, "wait", long.class)
            .orShould()
            .callMethod(Object.class, "wait", long.class, int.class);

    @ArchTest
    static final ArchRule nobodyPrintsAStackTrace = noClasses().should().callMethod(Throwable.class, "printStackTrace");
}
