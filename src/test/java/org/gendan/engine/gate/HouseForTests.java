package org.gendan.engine.gate;

import java.util.Map;
import java.util.Set;
import org.gendan.model.TaskBeans;
import org.gendan.security.Roles;
import org.gendan.testing.process.ClocksForTests;
import org.gendan.testing.process.CutOffForTests;
import org.gendan.testing.process.WorkingTimeForTests;

/** The house with its own models, words and names of beans, and no application around it. */
final class HouseForTests {

  private HouseForTests() {}

  static House house() {
    Map<String, byte[]> files =
        ShippedFiles.matching(
            "file:processes/**/*.bpmn", "file:processes/**/*.dmn", "file:forms/**/*.form");
    Set<String> delegates = Set.copyOf(TaskBeans.delegates());
    Set<String> listeners = Set.copyOf(TaskBeans.listeners());
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
}
