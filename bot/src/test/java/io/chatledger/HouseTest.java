package io.chatledger;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_FIELD_INJECTION;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitCallTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.modulith.core.ApplicationModules;

/** Holds the house to its plan. */
class HouseTest {

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.chatledger");
    private static final Set<String> CLOCKS = Set.of("now", "currentTimeMillis");

    @Test
    void everyModuleUsesOnlyWhatItDeclares() {
        ApplicationModules.of(Chatledger.class).verify();
    }

    @ParameterizedTest(name = "{0} stays in {1}")
    @CsvSource(textBlock = """
            opennlp..,                   io.chatledger.understanding..
            org.telegram..,              io.chatledger.telegram..
            okhttp3..,                   io.chatledger.telegram..
            io.micrometer..,             io.chatledger.metrics..
            io.opentelemetry..,          io.chatledger.traces..
            org.jline..,                 io.chatledger.terminal..
            org.jfree..,                 io.chatledger.chart..
            java.awt..,                  io.chatledger.chart..
            org.springframework.security.., io.chatledger.link..
            org.springframework.session.., io.chatledger.link..
            org.mindrot..,               io.chatledger.link..
            com.nulabinc..,              io.chatledger.link..
            org.flywaydb..,              io.chatledger.storage..
            com.zaxxer..,                io.chatledger.storage..
            com.sendgrid..,              io.chatledger.alert..
            org.apache.http..,           io.chatledger.alert..
            org.thymeleaf..,             io.chatledger.alert..
            de.siegmar..,                io.chatledger.takeout..
            """)
    void aLibraryStaysInItsPackage(String library, String home) {
        hold(noClasses()
                .that()
                .resideOutsideOfPackage(home)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library));
    }

    @Test
    void theTimeIsAlwaysPassedIn() {
        hold(noClasses()
                .should()
                .callMethodWhere(JavaAccess.Predicates.target(are(clockReadings())))
                .because("the moment of a message is the only now"));
    }

    @Test
    void moneyIsNeverFloatingPoint() {
        var money = are(resideInAnyPackage(
                "io.chatledger.money..",
                "io.chatledger.account..",
                "io.chatledger.ledger..",
                "io.chatledger.recurring..",
                "io.chatledger.takeout..",
                "io.chatledger.conversation.."));
        for (Class<?> floating : Set.of(double.class, float.class, Double.class, Float.class)) {
            hold(noFields().that().areDeclaredInClassesThat(money).should().haveRawType(floating));
            hold(noMethods().that().areDeclaredInClassesThat(money).should().haveRawReturnType(floating));
            hold(noMethods().that().areDeclaredInClassesThat(money).should().haveRawParameterTypes(floating));
        }
        hold(noClasses()
                .that(are(DescribedPredicate.not(resideInAPackage("io.chatledger.chart"))))
                .should()
                .callMethod(BigDecimal.class, "doubleValue")
                .orShould()
                .callMethod(BigDecimal.class, "floatValue")
                .orShould()
                .callConstructor(BigDecimal.class, double.class)
                .because("only the length of a bar may be rounded"));
    }

    @Test
    void whatIsNeededComesThroughTheConstructor() {
        hold(NO_CLASSES_SHOULD_USE_FIELD_INJECTION);
    }

    @Test
    void nothingWritesToTheScreenButTheTerminal() {
        hold(noClasses()
                .that(are(DescribedPredicate.not(
                        resideInAPackage("io.chatledger.terminal..").or(resideInAPackage("io.chatledger")))))
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err"));
        hold(NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING);
    }

    private static DescribedPredicate<AccessTarget> clockReadings() {
        return DescribedPredicate.describe(
                "readings of the system's clock",
                target -> target instanceof CodeUnitCallTarget call
                        && CLOCKS.contains(call.getName())
                        && call.getOwner().getPackageName().startsWith("java.")
                        && !call.getOwner().isEquivalentTo(Clock.class)
                        && call.getRawParameterTypes().stream().noneMatch(type -> type.isEquivalentTo(Clock.class)));
    }

    private static void hold(ArchRule rule) {
        rule.allowEmptyShould(true).check(HOUSE);
    }
}
