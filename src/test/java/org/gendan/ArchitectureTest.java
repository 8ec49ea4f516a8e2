package org.gendan;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.GeneralCodingRules;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Set;
import java.util.TimeZone;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.validation.annotation.Validated;

/**
 * The rules of the house that a compiler cannot hold. Who may see whom between capabilities is
 * {@link ModularityTest}'s; this test looks at the rooms inside them.
 */
@AnalyzeClasses(packages = "org.gendan", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  private static final String PROCESS = "org.gendan.*..process..";
  private static final String PERSISTENCE = "org.gendan.*..persistence..";
  private static final String WEB = "org.gendan.*..web..";
  private static final String ENGINE = "org.gendan.engine..";
  private static final String SECURITY = "org.gendan.security..";
  private static final String DEMO = "org.gendan.demo..";
  private static final String REPORT = "org.gendan.report..";

  private static final Set<String> CLOCKS_OF_THE_MACHINE =
      Set.of("system", "systemUTC", "systemDefaultZone", "tick", "tickSeconds", "tickMinutes");

  private static final DescribedPredicate<AccessTarget> THE_MACHINES_OWN_TIME =
      describe("the machine's own time", ArchitectureTest::readsTheMachinesClock);

  @ArchTest
  static final ArchRule onlyTheGlueSpeaksToTheEngine =
      noClasses()
          .that()
          .resideOutsideOfPackages(ENGINE, PROCESS, SECURITY, DEMO)
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.camunda..")
          .because(
              "the domain must outlive the engine: it knows ports, the process room binds them");

  @ArchTest
  static final ArchRule onlyTheEngineRoomTouchesTheEnginesInside =
      noClasses()
          .that()
          .resideOutsideOfPackage(ENGINE)
          .should()
          .dependOnClassesThat(
              resideInAPackage("org.camunda.bpm.engine.impl..")
                  // What IdentityService answers, although it lives among the impl classes.
                  .and(not(type(Authentication.class))))
          .because(
              "impl classes change with every engine version and fork; one place has to follow");

  @ArchTest
  static final ArchRule mappersLiveInPersistenceRooms =
      noClasses()
          .that()
          .resideOutsideOfPackages(PERSISTENCE, REPORT)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.apache.ibatis..", "org.mybatis..")
          .because("a capability's tables are known in one room only");

  @ArchTest
  static final ArchRule plainJdbcStaysBesideTheMappers =
      noClasses()
          .that()
          .resideOutsideOfPackages(PERSISTENCE, REPORT, ENGINE, DEMO)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("java.sql..", "javax.sql..", "org.springframework.jdbc..")
          .because("SQL outside the persistence room is found by nobody who changes a table");

  @ArchTest
  static final ArchRule capabilitiesDoNotKnowTheirRooms =
      noClasses()
          .that()
          .resideOutsideOfPackages(PROCESS, PERSISTENCE, WEB)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(PROCESS, PERSISTENCE, WEB)
          .because("the root declares what it needs as interfaces and the rooms implement them");

  @ArchTest static final ArchRule webRoomsKnowTheRootOnly = roomAvoids(WEB, PROCESS, PERSISTENCE);

  @ArchTest
  static final ArchRule processRoomsKnowTheRootOnly = roomAvoids(PROCESS, WEB, PERSISTENCE);

  @ArchTest
  static final ArchRule persistenceRoomsKnowTheRootOnly = roomAvoids(PERSISTENCE, WEB, PROCESS);

  @ArchTest
  static final ArchRule roomsArePackagePrivate =
      noClasses()
          .that()
          .resideInAnyPackage(PROCESS, PERSISTENCE, WEB)
          .and()
          .areTopLevelClasses()
          .should()
          .bePublic()
          .because("a capability's root package is its API; the rest may change overnight")
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule nobodyKnowsTheDemo =
      noClasses()
          .that()
          .resideOutsideOfPackage(DEMO)
          .should()
          .dependOnClassesThat()
          .resideInAPackage(DEMO)
          .because("production runs without it")
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule controllersLiveInWebRooms =
      classes()
          .that()
          .areMetaAnnotatedWith(Controller.class)
          .should()
          .resideInAnyPackage(WEB, DEMO, REPORT, "org.gendan.web..")
          .andShould()
          .haveSimpleNameEndingWith("Controller")
          .because("who looks for an address looks there; reports and the demo are small and flat")
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule tasksOfAModelAreBoundInTasksClasses =
      methods()
          .that()
          .areAnnotatedWith(Bean.class)
          .and()
          .haveRawReturnType(
              describe(
                  "a delegate or a listener",
                  type ->
                      type.isAssignableTo(JavaDelegate.class)
                          || type.isAssignableTo(TaskListener.class)))
          .should()
          .beDeclaredInClassesThat()
          .resideInAPackage(PROCESS)
          .andShould()
          .beDeclaredInClassesThat()
          .haveSimpleNameEndingWith("Tasks")
          .because("model and one Tasks class, side by side, show every binding")
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule delegatesAreBeansAndNotClasses =
      noClasses()
          .that()
          .resideOutsideOfPackages(ENGINE, SECURITY)
          .should()
          .implement(JavaDelegate.class)
          .orShould()
          .implement(TaskListener.class)
          .because("a delegate is five lines at most and has its place in a Tasks class");

  @ArchTest
  static final ArchRule whoIsAskedDoesNotTell =
      noClasses()
          .that()
          .haveSimpleNameEndingWith("Tasks")
          .and()
          .resideInAPackage(PROCESS)
          .should()
          .dependOnClassesThat()
          .areAssignableTo(RuntimeService.class)
          .orShould()
          .dependOnClassesThat()
          .areAssignableTo(TaskService.class)
          .orShould()
          .dependOnClassesThat()
          .haveFullyQualifiedName("org.gendan.engine.Processes")
          .because("telling the process and being asked by it are two directions and two classes")
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule timeComesFromTheOneClock =
      noClasses()
          .that()
          .doNotHaveFullyQualifiedName("org.gendan.engine.clock.EngineClock")
          .should()
          .accessTargetWhere(target(THE_MACHINES_OWN_TIME))
          .because("a test and the demo move the injected clock, and nothing else would follow");

  @ArchTest
  static final ArchRule nothingDependsOnTheMachinesZone =
      noClasses()
          .should()
          .callMethod(ZoneId.class, "systemDefault")
          .orShould()
          .callMethod(TimeZone.class, "getDefault")
          .because(
              "business days are configured and instants are UTC, wherever the machine stands");

  @ArchTest
  static final ArchRule dependenciesComeThroughConstructors =
      GeneralCodingRules.NO_CLASSES_SHOULD_USE_FIELD_INJECTION;

  @ArchTest
  static final ArchRule settingsAreValidatedRecords =
      classes()
          .that()
          .areAnnotatedWith(ConfigurationProperties.class)
          .should()
          .beRecords()
          .andShould()
          .beAnnotatedWith(Validated.class)
          .because("an unset value has to fail at the start with its name")
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule namesSayWhatAClassIs =
      noClasses()
          .should()
          .haveNameMatching(".*(Util|Utils|Helper|Manager|Impl|Utilities)")
          .because("such a name fits everything and so collects it");

  @ArchTest
  static final ArchRule thereIsNoDrawerForOddities =
      noClasses()
          .should()
          .resideInAnyPackage("..common..", "..util..", "..utils..", "..misc..", "..shared..")
          .because("packages are capabilities");

  @ArchTest
  static final ArchRule nobodyWritesToTheConsole =
      GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;

  @ArchTest
  static final ArchRule loggingIsSlf4j = GeneralCodingRules.NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;

  private static boolean readsTheMachinesClock(AccessTarget target) {
    if (!(target instanceof CodeUnitAccessTarget call)) {
      return false;
    }
    String owner = call.getOwner().getName();
    return switch (call.getName()) {
      case "now" -> owner.startsWith("java.time.") && !takesAClock(call);
      case "<init>" -> owner.equals("java.util.Date") && call.getRawParameterTypes().isEmpty();
      case "getInstance" -> owner.equals("java.util.Calendar");
      case "currentTimeMillis" -> owner.equals("java.lang.System");
      default -> owner.equals("java.time.Clock") && CLOCKS_OF_THE_MACHINE.contains(call.getName());
    };
  }

  private static boolean takesAClock(CodeUnitAccessTarget call) {
    return call.getRawParameterTypes().stream().anyMatch(type -> type.isEquivalentTo(Clock.class));
  }

  private static ArchRule roomAvoids(String room, String... others) {
    return noClasses()
        .that()
        .resideInAPackage(room)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(others)
        .because("rooms meet in the capability's root, where the rules are")
        .allowEmptyShould(true);
  }
}
