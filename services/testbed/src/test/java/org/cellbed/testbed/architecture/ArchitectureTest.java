package org.cellbed.testbed.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "org.cellbed", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String[] ROLES = {"org.cellbed.device..", "org.cellbed.enodeb..", "org.cellbed.edgeserver.."};

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
            .resideOutsideOfPackages("org.cellbed.runtime.kafka..", "org.cellbed.broker..")
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
            .resideOutsideOfPackage("org.cellbed.testbed.report.plot..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.jetbrains.letsPlot..", "kotlin..");

    @ArchTest
    static final ArchRule csvIsParsedInOnePlace = noClasses()
            .that()
            .resideOutsideOfPackage("org.cellbed.runtime.csv..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.commons.csv..");

    @ArchTest
    static final ArchRule theFilesOfARunKnowTheModelAlone = classes()
            .that()
            .resideInAPackage("org.cellbed.testbed.rundir..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "org.cellbed.testbed.rundir..",
                    "org.cellbed.model..",
                    "org.cellbed.runtime.csv..",
                    "com.fasterxml.jackson..",
                    "java..",
                    "org.jspecify..");

    @ArchTest
    static final ArchRule rolesDoNotKnowEachOther = slices().matching("org.cellbed.(device|enodeb|edgeserver)..")
            .should()
            .notDependOnEachOther();

    @ArchTest
    static final ArchRule noLogicReadsAClock = noClasses()
            .that()
            .resideInAnyPackage(
                    "org.cellbed.model..", "org.cellbed.device..", "org.cellbed.enodeb..", "org.cellbed.edgeserver..")
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
    static final ArchRule nothingBelowKnowsTheTestbed = noClasses()
            .that()
            .resideOutsideOfPackage("org.cellbed.testbed..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.cellbed.testbed..");

    @ArchTest
    static final ArchRule nobodySleeps = noClasses().should().callMethod(Thread.class, "sleep", long.class);

    @ArchTest
    static final ArchRule nobodyPrintsAStackTrace = noClasses().should().callMethod(Throwable.class, "printStackTrace");
}
