package org.gendan.model;

import com.tngtech.archunit.core.domain.JavaClass;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gendan.engine.ProcessVariable;
import org.gendan.engine.ProtectedVariables;

/** What one {@code *Model} class says about its process. */
record ModelWords(String key, Set<String> messages, Set<String> variables, Set<String> guarded) {

  /** Of a process that no class names. */
  static final ModelWords NONE = new ModelWords("", Set.of(), Set.of(), Set.of());

  /** The words of every process, by its key. */
  static Map<String, ModelWords> all() {
    return ProductClasses.ALL.stream()
        .filter(words -> words.getSimpleName().endsWith("Model"))
        .filter(words -> words.tryGetField("KEY").isPresent())
        .map(ModelWords::of)
        .collect(Collectors.toMap(ModelWords::key, Function.identity()));
  }

  private static ModelWords of(JavaClass words) {
    var key = constants(words, String.class, "KEY").findFirst().orElseThrow();
    return new ModelWords(
        key,
        constants(words, String.class, "")
            .filter(text -> !text.equals(key))
            .collect(Collectors.toSet()),
        constants(words, ProcessVariable.class, "")
            .map(ProcessVariable::name)
            .collect(Collectors.toSet()),
        constants(words, ProtectedVariables.class, "")
            .flatMap(variables -> variables.names().stream())
            .collect(Collectors.toSet()));
  }

  private static <T> Stream<T> constants(JavaClass words, Class<T> type, String name) {
    return Stream.of(words.reflect().getDeclaredFields())
        .filter(field -> Modifier.isStatic(field.getModifiers()) && field.getType() == type)
        .filter(field -> name.isEmpty() || field.getName().equals(name))
        .map(field -> type.cast(value(field)));
  }

  private static Object value(Field field) {
    try {
      field.setAccessible(true);
      return field.get(null);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(field + " cannot be read", e);
    }
  }
}
