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
