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
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.GeneralCodingRules;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Set;
import java.util.TimeZone;
import java.util.regex.Pattern;
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
 * {@link ModularityTest}'s, and how rooms of one capability stand to each other {@link
 * RoomsTest}'s; this test looks at the classes. What one may know is told by the ending of its
 * name, because a room holds everything about its thing.
 */
@AnalyzeClasses(packages = "org.gendan", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  private static final String ENGINE = "org.gendan.engine..";
  private static final String SECURITY = "org.gendan.security..";
  private static final String DEMO = "org.gendan.demo..";
  private static final String REPORT = "org.gendan.report..";
  private static final String WEB = "org.gendan.web..";
  private static final String VENDORS_IN_THE_SANDBOX = "org.gendan..sandbox..";

  private static final Set<String> CLOCKS_OF_THE_MACHINE =
      Set.of("system", "systemUTC", "systemDefaultZone", "tick", "tickSeconds", "tickMinutes");

  private static final DescribedPredicate<AccessTarget> THE_MACHINES_OWN_TIME =
      describe("the machine's own time", ArchitectureTest::readsTheMachinesClock);

  /** The glue between a room and its process; the last ones wait for a better name. */
  private static final DescribedPredicate<JavaClass> GLUE =
      named(
          "glue to a process",
          "\\w+(Tasks|Process|Processes|Model|TaskView|Form)|Deployed\\w+",
          "GoodsHoldView|FreightDunningView|ChaseReminderView|ReturnForms|EngineDiscountPeople",
          "TaskReasons");

  private static final DescribedPredicate<JavaClass> TABLES =
      named("a mapper or a row", "\\w+(Mapper|Row)", "MyBatisBatchWriter");

  private static final DescribedPredicate<JavaClass> DOORS =
      named("a door of HTTP", "\\w+(Controller|Filter|Http)", "SheetUpload");

  @ArchTest
  static final ArchRule onlyTheGlueSpeaksToTheEngine =
      noClasses()
          .that(not(GLUE))
          .and()
          .resideOutsideOfPackages(ENGINE, SECURITY, DEMO)
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.camunda..")
          .because(
              "the domain must outlive the engine; who reads a name without one of these endings"
                  + " need not know Camunda");

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
  static final ArchRule onlyMappersAndRowsKnowMyBatis =
      noClasses()
          .that(not(TABLES))
          .and()
          .resideOutsideOfPackage(REPORT)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.apache.ibatis..", "org.mybatis..")
          .because("who changes a table looks for a Mapper in the table's room, and nowhere else");

  @ArchTest
  static final ArchRule plainJdbcStaysBesideTheMappers =
      noClasses()
          .that(not(TABLES))
          .and()
          .resideOutsideOfPackages(REPORT, ENGINE, DEMO)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("java.sql..", "javax.sql..", "org.springframework.jdbc..")
          .because("SQL outside the mappers is found by nobody who changes a table");

  @ArchTest
  static final ArchRule onlyDoorsKnowHttp =
      noClasses()
          .that(not(DOORS))
          .and()
          .resideOutsideOfPackages(WEB, SECURITY, DEMO, REPORT, VENDORS_IN_THE_SANDBOX)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.springframework.web..", "org.springframework.http..", "jakarta.servlet..")
          .because("what a room does must not depend on the door through which it is asked");

  @ArchTest
  static final ArchRule doorsAndTasksArePackagePrivate =
      noClasses()
          .that()
          .areTopLevelClasses()
          .and(named("a door or the tasks of a model", "\\w+(Controller|Tasks)"))
          .should()
          .bePublic()
          .because("doors are opened by HTTP and tasks are asked by their model, by nobody else");

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
  static final ArchRule controllersAreCalledSo =
      classes()
          .that()
          .areMetaAnnotatedWith(Controller.class)
          .should()
          .haveSimpleNameEndingWith("Controller")
          .because("who looks for an address looks for this ending");

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
          .haveSimpleNameEndingWith("Tasks")
          .because("model and one Tasks class, side by side, show every binding");

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
          .because("packages are things of the business");

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

  /** By the simple name of the file's class, so that its records and lambdas are meant, too. */
  private static DescribedPredicate<JavaClass> named(String what, String... patterns) {
    Pattern pattern = Pattern.compile(String.join("|", patterns));
    return describe(
        what,
        type -> {
          String file =
              type.getName().substring(type.getPackageName().length() + 1).split("\\$")[0];
          return pattern.matcher(file).matches();
        });
  }
}
