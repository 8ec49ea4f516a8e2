package org.gendan.refusal.field;

import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;

/**
 * Where in a body a fault stands.
 *
 * @param field as its caller calls it, such as {@code lines[0].quantity}
 * @param order of records' components and of lists, to be compared as text
 */
record Place(String field, String order) {

  /** Where it stands in a body of this type. */
  static Place of(Class<?> body, Path path) {
    var field = new StringBuilder();
    var order = new StringBuilder();
    Class<?> owner = body;
    for (Path.Node node : path) {
      if (node.getIndex() != null) {
        field.append('[').append(node.getIndex()).append(']');
        order.append(step(node.getIndex()));
      }
      if (node.getKind() == ElementKind.PROPERTY) {
        field.append(field.isEmpty() ? "" : ".").append(node.getName());
        owner = append(owner, node.getName(), order);
      }
    }
    return new Place(field.toString(), order.toString());
  }

  /** The same of a field that is called so. */
  static Place of(Class<?> body, String field) {
    var order = new StringBuilder();
    Class<?> owner = body;
    for (String step : field.split("[.\\[]")) {
      if (step.endsWith("]")) {
        order.append(step(Integer.parseInt(step.substring(0, step.length() - 1))));
      } else {
        owner = append(owner, step, order);
      }
    }
    return new Place(field, order.toString());
  }

  private static Class<?> append(Class<?> owner, String name, StringBuilder order) {
    RecordComponent[] components = owner.getRecordComponents();
    for (int i = 0; components != null && i < components.length; i++) {
      if (components[i].getName().equals(name)) {
        order.append(step(i));
        return inside(components[i]);
      }
    }
    return owner;
  }

  /** What a list is a list of; otherwise what it is. */
  private static Class<?> inside(RecordComponent component) {
    if (component.getGenericType() instanceof ParameterizedType list) {
      Type[] of = list.getActualTypeArguments();
      return of[of.length - 1] instanceof Class<?> type ? type : component.getType();
    }
    return component.getType();
  }

  private static String step(int number) {
    return "%06d.".formatted(number);
  }
}
