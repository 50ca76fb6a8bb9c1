package io.chatledger.storage;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.lang.annotation.Annotation;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;

class EnginesTest {

    private static final JavaClasses CLASSES = new ClassFileImporter().importPackages("io.chatledger");

    @Test
    void everySuiteRunsOnH2AndThroughIbmsDriver() {
        assertThat(suites(OnH2.class)).isNotEmpty().isEqualTo(suites(ThroughDb2Driver.class));
    }

    @Test
    void noSuiteChoosesAnotherEngine() {
        assertThat(suites(SpringBootTest.class)).isEqualTo(suites(OnH2.class));
    }

    private static Set<String> suites(Class<? extends Annotation> engine) {
        return CLASSES.stream()
                .filter(type -> !type.isAnnotation())
                .filter(type -> type.isAnnotatedWith(engine) || type.isMetaAnnotatedWith(engine))
                .map(type -> type.getRawSuperclass().map(JavaClass::getName).orElseThrow())
                .collect(toSet());
    }
}
