package org.gendan.engine;

import java.util.Date;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.variable.Variables;

/**
 * Name and type of a process variable, declared once. Reading a missing or foreign value fails
 * loudly, because a process that routes on nothing routes wrongly.
 *
 * @param <T> one of the small types a process may hold: String, Integer, Long, Boolean, Date or an
 *     enum (stored by its name)
 */
public final class ProcessVariable<T> {

  private final String name;
  private final Class<T> type;

  private ProcessVariable(String name, Class<T> type) {
    this.name = name;
    this.type = type;
  }

  /** Declares a text variable. */
  public static ProcessVariable<String> string(String name) {
    return new ProcessVariable<>(name, String.class);
  }

  /** Declares a whole number. */
  public static ProcessVariable<Integer> integer(String name) {
    return new ProcessVariable<>(name, Integer.class);
  }

  /** Declares a long number, such as an amount in fen. */
  public static ProcessVariable<Long> number(String name) {
    return new ProcessVariable<>(name, Long.class);
  }

  /** Declares a yes or no. */
  public static ProcessVariable<Boolean> bool(String name) {
    return new ProcessVariable<>(name, Boolean.class);
  }

  /** Declares an instant that a timer of the model reads. */
  public static ProcessVariable<Date> instant(String name) {
    return new ProcessVariable<>(name, Date.class);
  }

  /** Declares a choice of an enum; the process holds its name. */
  public static <E extends Enum<E>> ProcessVariable<E> choice(String name, Class<E> type) {
    return new ProcessVariable<>(name, type);
  }

  /** The name that the model uses. */
  public String name() {
    return name;
  }

  /** What it holds; an enum is stored by the name of its constant. */
  public Class<T> type() {
    return type;
  }

  /** The value; null when the scope has none, such as in a case of an earlier model. */
  public T in(VariableScope scope) {
    return scope.getVariable(name) == null ? null : from(scope);
  }

  /**
   * Reads the value.
   *
   * @throws IllegalStateException when it is missing or of another type
   */
  public T from(VariableScope scope) {
    Object value = scope.getVariable(name);
    if (value == null) {
      throw new IllegalStateException("Process variable '" + name + "' is missing");
    }
    Object typed = type.isEnum() && value instanceof String text ? constant(text) : value;
    if (!type.isInstance(typed)) {
      throw new IllegalStateException(
          "Process variable '%s' holds a %s, not a %s"
              .formatted(name, value.getClass().getSimpleName(), type.getSimpleName()));
    }
    return type.cast(typed);
  }

  /** Writes the value where the name is declared, or at the root of the instance. */
  public void set(VariableScope scope, T value) {
    scope.setVariable(name, stored(value));
  }

  /**
   * Writes the value for the gateways that follow at once; it is gone at the next wait, so that
   * nothing is stored and no later step can mistake it for news.
   */
  public void pass(VariableScope scope, T value) {
    scope.setVariable(name, Variables.untypedValue(stored(value), true));
  }

  /** Name and value for the start of a process. */
  public Value with(T value) {
    return new Value(name, stored(value));
  }

  private Object stored(T value) {
    return value instanceof Enum<?> choice ? choice.name() : value;
  }

  private Object constant(String text) {
    for (T constant : type.getEnumConstants()) {
      if (((Enum<?>) constant).name().equals(text)) {
        return constant;
      }
    }
    throw new IllegalStateException("Process variable '" + name + "' holds unknown '" + text + "'");
  }

  /** A variable with its value. */
  public record Value(String name, Object value) {}
}
