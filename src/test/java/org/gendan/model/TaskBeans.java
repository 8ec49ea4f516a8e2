package org.gendan.model;

import com.tngtech.archunit.core.domain.JavaMethod;
import java.util.List;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.context.annotation.Bean;

/** The beans of the *Tasks classes, read from their byte code. */
public final class TaskBeans {

  private TaskBeans() {}

  public static List<String> delegates() {
    return beansOf(JavaDelegate.class);
  }

  public static List<String> listeners() {
    return beansOf(TaskListener.class);
  }

  private static List<String> beansOf(Class<?> type) {
    return ProductClasses.ALL.stream()
        .filter(tasks -> tasks.getSimpleName().endsWith("Tasks"))
        .flatMap(tasks -> tasks.getMethods().stream())
        .filter(method -> method.isAnnotatedWith(Bean.class))
        .filter(method -> method.getRawReturnType().isEquivalentTo(type))
        .map(JavaMethod::getName)
        .toList();
  }
}
