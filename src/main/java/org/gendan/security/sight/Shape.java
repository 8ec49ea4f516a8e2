package org.gendan.security.sight;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** How a record is taken apart and put together again. */
final class Shape {

  private final Constructor<?> constructor;
  private final List<Part> parts;

  /** A component; {@code declared} is null when nothing is said about it. */
  record Part(Method accessor, ShownFields.Field declared) {

    Object of(Object record) {
      try {
        return accessor.invoke(record);
      } catch (IllegalAccessException | InvocationTargetException e) {
        throw new IllegalStateException("Not readable: " + accessor, e);
      }
    }
  }

  private Shape(Constructor<?> constructor, List<Part> parts) {
    this.constructor = constructor;
    this.parts = parts;
  }

  static Shape of(Class<?> record, ShownFields fields) {
    List<Part> parts = new ArrayList<>();
    for (RecordComponent component : record.getRecordComponents()) {
      component.getAccessor().setAccessible(true);
      parts.add(
          new Part(component.getAccessor(), fields.of(record, component.getName()).orElse(null)));
    }
    try {
      Constructor<?> constructor =
          record.getDeclaredConstructor(
              Arrays.stream(record.getRecordComponents())
                  .map(RecordComponent::getType)
                  .toArray(Class<?>[]::new));
      constructor.setAccessible(true);
      return new Shape(constructor, parts);
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException(e);
    }
  }

  List<Part> parts() {
    return parts;
  }

  Object with(Object[] values) {
    try {
      return constructor.newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("A masked value does not fit " + constructor, e);
    }
  }
}
