package org.gendan.refusal;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.gendan.words.Language;
import org.gendan.words.Reader;
import org.gendan.words.Sentence;

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

  private static final String COLON = "\uFF1A";
  private static final String SEMICOLON = "\uFF1B";

  private final Kind kind;
  private final transient Sentence sentence;
  private final transient List<FieldError> errors;

  private Refusal(Kind kind, Sentence sentence, List<FieldError> errors) {
    super(errors.isEmpty() ? sentence.plain() : plain(errors));
    this.kind = kind;
    this.sentence = sentence;
    this.errors = List.copyOf(errors);
  }

  /**
   * Refuses input of which one field is wrong.
   *
   * @param message the sentence, with {@code %s} for each of what it is about
   */
  public static Refusal invalid(String field, ErrorCode code, String message, Object... about) {
    return invalid(List.of(new FieldError(field, code, message, about)));
  }

  /** Refuses input and names every wrong field at once. */
  public static Refusal invalid(List<FieldError> errors) {
    return new Refusal(Kind.INVALID, Sentence.of(""), errors);
  }

  /** Refuses what contradicts the present state. */
  public static Refusal conflict(String message, Object... about) {
    return new Refusal(Kind.CONFLICT, Sentence.of(message, about), List.of());
  }

  /** Refuses because another person has the task. */
  public static Refusal held(String message, Object... about) {
    return new Refusal(Kind.HELD, Sentence.of(message, about), List.of());
  }

  /** Refuses because the thing does not exist. */
  public static Refusal notFound(String message, Object... about) {
    return new Refusal(Kind.NOT_FOUND, Sentence.of(message, about), List.of());
  }

  /** Refuses because of the actor's role. */
  public static Refusal forbidden(String message, Object... about) {
    return new Refusal(Kind.FORBIDDEN, Sentence.of(message, about), List.of());
  }

  /** The same as its message, to the reader of the request that this thread works on. */
  public String toReader() {
    return Reader.language()
        .map(reader -> in(reader, UnaryOperator.identity()))
        .orElse(getMessage());
  }

  /**
   * The same as its message in one language.
   *
   * @param labels what the reader calls a field
   */
  public String in(Language language, UnaryOperator<String> labels) {
    if (errors.isEmpty()) {
      return sentence.in(language);
    }
    boolean chinese = language == Language.CHINESE;
    return errors.stream()
        .map(
            error ->
                labels.apply(error.field())
                    + (chinese ? COLON : ": ")
                    + error.sentence().in(language))
        .collect(Collectors.joining(chinese ? SEMICOLON : "; "));
  }

  /** Why it was refused. */
  public Kind kind() {
    return kind;
  }

  /** The wrong fields; empty unless the input is invalid. */
  public List<FieldError> errors() {
    return errors;
  }

  private static String plain(List<FieldError> errors) {
    return errors.stream()
        .map(error -> error.field() + ": " + error.message())
        .collect(Collectors.joining("; "));
  }
}
