package org.cellbed.cli.architecture;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.cellbed.launcher.Children;
import org.cellbed.launcher.ToolProcess;
import org.cellbed.launcher.broker.TestBroker;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;

/** What a test may do, and how it is named. */
@AnalyzeClasses(locations = TestClasses.class)
class TestsTest {
    @ArchTest
    static final ArchRule whatStartsAProcessOrWaitsIsAnIntegrationTest = noClasses()
            .that()
            .haveSimpleNameEndingWith("Test")
            .and()
            .resideOutsideOfPackage("org.cellbed.cli.architecture")
            .should()
            .dependOnClassesThat(
                    belongToAnyOf(ProcessBuilder.class, TestBroker.class, Children.class, ToolProcess.class))
            .orShould()
            .dependOnClassesThat()
            .resideInAnyPackage("org.awaitility..", "java.net.http..")
            .orShould()
            .callMethodWhere(target(name("sleep")));

    @ArchTest
    static final ArchRule testsAreInClassesThatTheBuildRuns = methods()
            .that()
            .areAnnotatedWith(Test.class)
            .or()
            .areAnnotatedWith(ParameterizedTest.class)
            .should()
            .beDeclaredInClassesThat()
            .haveNameMatching(".*(Test|IT)");

    @ArchTest
    static final ArchRule aTestIsNamedByItsClaimInCamelCase = methods()
            .that()
            .areAnnotatedWith(Test.class)
            .or()
            .areAnnotatedWith(ParameterizedTest.class)
            .should()
            .haveNameMatching("[a-z][a-zA-Z0-9]*");
}
