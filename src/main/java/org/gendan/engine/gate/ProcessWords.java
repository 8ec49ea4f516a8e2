package org.gendan.engine.gate;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.gendan.engine.ProcessVariable;

/**
 * What the {@code *Model} class of a process names: its variables with their types, and the texts
 * among which are its messages and the elements that Java asks for.
 *
 * @param key of the process
 * @param variables type by name
 * @param texts all other constants
 */
public record ProcessWords(String key, Map<String, Class<?>> variables, Set<String> texts) {

  /** Reads a class; one without a key has none. */
  static ProcessWords of(Class<?> model) {
    String key = "";
    Map<String, Class<?>> variables = new HashMap<>();
    Set<String> texts = new HashSet<>();
    for (Field field : model.getDeclaredFields()) {
      Object value = Modifier.isStatic(field.getModifiers()) ? value(field) : null;
      if (value instanceof ProcessVariable<?> variable) {
        variables.put(variable.name(), variable.type());
      } else if (value instanceof String text && field.getName().equals("KEY")) {
        key = text;
      } else if (value instanceof String text) {
        texts.add(text);
      }
    }
    return new ProcessWords(key, variables, texts);
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
