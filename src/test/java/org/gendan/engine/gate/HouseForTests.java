package org.gendan.engine.gate;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.gendan.security.Roles;
import org.gendan.testing.process.ClocksForTests;
import org.gendan.testing.process.CutOffForTests;
import org.gendan.testing.process.WorkingTimeForTests;
import org.springframework.context.annotation.Bean;

/** The house with its own models, words and names of beans, and no application around it. */
final class HouseForTests {

  private HouseForTests() {}

  static House house() {
    Map<String, byte[]> files =
        ShippedFiles.matching(
            "file:processes/**/*.bpmn", "file:processes/**/*.dmn", "file:forms/**/*.form");
    Set<String> delegates = beans(JavaDelegate.class);
    Set<String> listeners = beans(TaskListener.class);
    var beans =
        new House.Beans(
            delegates::contains,
            listeners::contains,
            Map.of(
                "workingTime", new WorkingTimeForTests(),
                "cutOff", new CutOffForTests(),
                "clock", new ClocksForTests()));
    return new House(files, ShippedFiles.words(), beans, Roles.DESKS);
  }

  private static Set<String> beans(Class<?> type) {
    return new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.gendan")
            .stream()
            .filter(tasks -> tasks.getSimpleName().endsWith("Tasks"))
            .flatMap(tasks -> tasks.getMethods().stream())
            .filter(method -> method.isAnnotatedWith(Bean.class))
            .filter(method -> method.getRawReturnType().isEquivalentTo(type))
            .map(JavaMethod::getName)
            .collect(Collectors.toSet());
  }
}
