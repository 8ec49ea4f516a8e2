package org.gendan;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.dependOnClassesThat;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * A capability is cut into rooms, one for each thing of the business; its root keeps the aggregate
 * and what several rooms share.
 */
@AnalyzeClasses(packages = "org.gendan", importOptions = ImportOption.DoNotIncludeTests.class)
class RoomsTest {

  private static final String HOUSE = "org.gendan.";

  private static final long MOST_FILES = 30;

  @ArchTest
  static void noRoomHasGrownIntoTwoThings(JavaClasses house) {
    Map<String, Long> files =
        house.stream()
            .filter(RoomsTest::isInside)
            .filter(JavaClass::isTopLevelClass)
            .filter(type -> !type.getSimpleName().equals("package-info"))
            .collect(groupingBy(JavaClass::getPackageName, counting()));
    files.values().removeIf(count -> count <= MOST_FILES);
    assertThat(files).as("rooms of more than %s files are two things", MOST_FILES).isEmpty();
  }

  @ArchTest
  static void noRoomKnowsTheRoomsInsideIt(JavaClasses house) {
    for (String room : rooms(house)) {
      noClasses()
          .that()
          .resideInAPackage(room)
          .should(dependOnClassesThat(resideInAPackage(room + ".*..")))
          .because(
              "the root is what all rooms stand on: what it knows of one of them, all have to know")
          .check(house);
    }
  }

  @ArchTest
  static void roomsOfACapabilityFormNoCircle(JavaClasses house) {
    for (String capability : capabilities(house)) {
      slices()
          .assignedFrom(new RoomsOf(HOUSE + capability))
          .should()
          .beFreeOfCycles()
          .because("two rooms that need each other are read, moved and tested only as one")
          .check(house);
    }
  }

  private record RoomsOf(String capability) implements SliceAssignment {

    @Override
    public SliceIdentifier getIdentifierOf(JavaClass type) {
      String room = type.getPackageName();
      return (room + ".").startsWith(capability + ".")
          ? SliceIdentifier.of(room)
          : SliceIdentifier.ignore();
    }

    @Override
    public String getDescription() {
      return "rooms of " + capability;
    }
  }

  private static Set<String> rooms(JavaClasses house) {
    Set<String> rooms = new TreeSet<>();
    house.stream()
        .filter(RoomsTest::isInside)
        .forEach(
            type -> {
              rooms.add(type.getPackageName());
              rooms.add(HOUSE + capability(type));
            });
    return rooms;
  }

  private static Set<String> capabilities(JavaClasses house) {
    Set<String> capabilities = new TreeSet<>();
    house.stream()
        .filter(RoomsTest::isInside)
        .map(RoomsTest::capability)
        .forEach(capabilities::add);
    return capabilities;
  }

  private static boolean isInside(JavaClass type) {
    return type.getPackageName().startsWith(HOUSE);
  }

  private static String capability(JavaClass type) {
    return type.getPackageName().substring(HOUSE.length()).split("\\.")[0];
  }
}
