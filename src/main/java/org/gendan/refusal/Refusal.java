package org.gendan.refusal;

import java.util.List;
import java.util.stream.Collectors;

/** An expected no of the domain: nothing was changed, and the message says how to go on. */
public class Refusal extends RuntimeException {

  /** Why the domain refuses; each doorway has its own way to say it. */
  public enum Kind {
    /** The input is readable, but wrong. */
    INVALID,
    /** The input is right, but not now, or not twice. */
    CONFLICT,
    /** A colleague has the task; the message says who. */
    HELD,
    /** There is no such thing. */
    NOT_FOUND,
    /** The actor's role may not do this. */
    FORBIDDEN
  }

  private final Kind kind;
  private final transient List<FieldError> errors;

  private Refusal(Kind kind, String message, List<FieldError> errors) {
    super(message);
    this.kind = kind;
    this.errors = List.copyOf(errors);
  }

  /** Refuses input of which one field is wrong. */
  public static Refusal invalid(String field, ErrorCode code, String message) {
    return invalid(List.of(new FieldError(field, code, message)));
  }

  /** Refuses input and names every wrong field at once. */
  public static Refusal invalid(List<FieldError> errors) {
    String text =
        errors.stream()
            .map(error -> error.field() + ": " + error.message())
            .collect(Collectors.joining("; "));
    return new Refusal(Kind.INVALID, text, errors);
  }

  /** Refuses what contradicts the present state. */
  public static Refusal conflict(String message) {
    return new Refusal(Kind.CONFLICT, message, List.of());
  }

  /** Refuses because another person has the task. */
  public static Refusal held(String message) {
    return new Refusal(Kind.HELD, message, List.of());
  }

  /** Refuses because the thing does not exist. */
  public static Refusal notFound(String message) {
    return new Refusal(Kind.NOT_FOUND, message, List.of());
  }

  /** Refuses because of the actor's role. */
  public static Refusal forbidden(String message) {
    return new Refusal(Kind.FORBIDDEN, message, List.of());
  }

  /** Why it was refused. */
  public Kind kind() {
    return kind;
  }

  /** The wrong fields; empty unless the input is invalid. */
  public List<FieldError> errors() {
    return errors;
  }
}
