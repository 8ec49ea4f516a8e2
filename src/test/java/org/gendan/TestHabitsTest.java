package org.gendan;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.ArchConfiguration;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/** Habits that hold in tests as well as in the product. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TestHabitsTest {

  /**
   * All of our classes and none of the libraries': the rules ask for what a class calls by its name
   * and what it carries, and reading the libraries, too, takes twice as long. They are gone with
   * the test: kept, they would fill the heap of all that come after.
   */
  private final JavaClasses ours =
      ArchConfiguration.withThreadLocalScope(
          settings -> {
            settings.setResolveMissingDependenciesFromClassPath(false);
            return new ClassFileImporter().importPackages("org.gendan");
          });

  @Test
  void nobodyAnywhereSleeps() {
    noClasses()
        .should()
        .callMethod(Thread.class, "sleep", long.class)
        .orShould()
        .callMethod(TimeUnit.class, "sleep", long.class)
        .because("a sleep is too short on a busy machine and too long on every other")
        .check(ours);
  }

  @Test
  void testsNameTheirInstant() {
    noClasses()
        .that()
        .resideOutsideOfPackages("org.gendan.bench..", "org.gendan.chaos..")
        .should()
        .callMethodWhere(asksTheMachineForTheTime())
        .because("what depends on the hour or the day is red at night, on Sundays or at new year")
        .check(ours);
  }

  @Test
  void testsHaveNoOrder() {
    noClasses()
        .should()
        .beAnnotatedWith(TestMethodOrder.class)
        .because("a test that needs another one fails alone, and hides what failed")
        .check(ours);
  }

  @Test
  void testsAreSentences() {
    methods()
        .that()
        .areAnnotatedWith(Test.class)
        .should()
        .haveNameMatching("[a-z]+([A-Z0-9][a-z0-9]*){2,}")
        .because("the report of a run reads as what the product does")
        .check(ours);
  }

  @Test
  void nothingIsGeneratedByLombok() throws IOException {
    try (Stream<Path> sources = Files.walk(Path.of("src"))) {
      assertThat(sources.filter(file -> file.toString().endsWith(".java")))
          .noneMatch(file -> read(file).contains("import " + "lombok."));
    }
  }

  private static DescribedPredicate<JavaMethodCall> asksTheMachineForTheTime() {
    return describe(
        "asks the machine for the time",
        call ->
            call.getTargetOwner().getPackageName().equals("java.time")
                && call.getName().equals("now")
                && call.getTarget().getRawParameterTypes().stream()
                    .noneMatch(type -> type.isEquivalentTo(Clock.class)));
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new IllegalStateException(file + " cannot be read", e);
    }
  }
}
