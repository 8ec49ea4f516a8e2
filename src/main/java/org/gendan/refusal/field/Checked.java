package org.gendan.refusal.field;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.gendan.refusal.ErrorCode;
import org.gendan.refusal.FieldError;
import org.gendan.refusal.Refusal;
import org.gendan.words.Sentence;
import org.hibernate.validator.engine.HibernateConstraintViolation;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;

/**
 * Asks Bean Validation about a body once the caller's role is known, which is why no door does it
 * by {@code @Valid}: who may not do a thing is not told how it is done.
 */
public final class Checked {

  private static final Set<Class<? extends Annotation>> PRESENCE =
      Set.of(NotNull.class, NotBlank.class, NotEmpty.class);

  private static final Validator VALIDATOR =
      Validation.byDefaultProvider()
          .configure()
          .messageInterpolator(new ParameterMessageInterpolator())
          .buildValidatorFactory()
          .getValidator();

  private Checked() {}

  /**
   * The body with its texts as they are kept.
   *
   * @throws Refusal that names every wrong field, in the order of the record's components
   */
  public static <T extends Record> T of(T body) {
    return of(body, kept -> List.of());
  }

  /**
   * The same of a body that has rules of its own.
   *
   * @param more finds what no rule at a field can say; it reads fields that may be wrong, too
   */
  public static <T extends Record> T of(T body, Function<T, List<FieldError>> more) {
    T kept = Spelling.of(body);
    Map<String, FieldError> inOrder = new TreeMap<>();
    for (ConstraintViolation<T> violation : VALIDATOR.validate(kept)) {
      Place place = Place.of(kept.getClass(), violation.getPropertyPath());
      // One fault a field is enough to mend it: that it is missing, before all others.
      inOrder.merge(place.order(), fault(violation).of(place.field()), Checked::first);
    }
    for (FieldError error : more.apply(kept)) {
      inOrder.putIfAbsent(Place.of(kept.getClass(), error.field()).order(), error);
    }
    if (!inOrder.isEmpty()) {
      throw Refusal.invalid(List.copyOf(inOrder.values()));
    }
    return kept;
  }

  private static Fault fault(ConstraintViolation<?> violation) {
    Fault told = ((HibernateConstraintViolation<?>) violation).getDynamicPayload(Fault.class);
    String own = violation.getMessageTemplate();
    if (told != null) {
      return own.isEmpty() ? told : new Fault(told.code(), Sentence.of(own));
    }
    Annotation rule = violation.getConstraintDescriptor().getAnnotation();
    return new Fault(code(rule), own.startsWith("{") ? usual(rule) : Sentence.of(own, about(rule)));
  }

  private static ErrorCode code(Annotation rule) {
    if (PRESENCE.contains(rule.annotationType())) {
      return ErrorCode.REQUIRED;
    }
    return rule instanceof Size ? ErrorCode.TOO_LONG : ErrorCode.RANGE;
  }

  /** The bound, for a sentence that names it. */
  private static Object[] about(Annotation rule) {
    return rule instanceof Size size ? new Object[] {size.max()} : new Object[0];
  }

  private static Sentence usual(Annotation rule) {
    if (PRESENCE.contains(rule.annotationType())) {
      return Sentence.of("is missing");
    }
    if (rule instanceof Positive) {
      return Sentence.of("must be more than zero");
    }
    if (rule instanceof Min least) {
      return Sentence.of("must be %s or more", least.value());
    }
    throw new IllegalStateException(rule + " needs words of ours");
  }

  private static FieldError first(FieldError one, FieldError other) {
    return other.code() == ErrorCode.REQUIRED ? other : one;
  }
}
