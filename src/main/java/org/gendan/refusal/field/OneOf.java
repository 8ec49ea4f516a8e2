package org.gendan.refusal.field;

import static java.lang.annotation.RetentionPolicy.RUNTIME;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.gendan.refusal.ErrorCode;

/** The name of one constant of an enum, which the body keeps as its caller has written it. */
@Target(ElementType.FIELD)
@Retention(RUNTIME)
@Constraint(validatedBy = OneOf.Check.class)
public @interface OneOf {

  /** Whose constants. */
  Class<? extends Enum<?>> value();

  /** Whether it may be missing. */
  boolean optional() default false;

  /** Not used: the fault says what is wrong. */
  String message() default "";

  /** Not used. */
  Class<?>[] groups() default {};

  /** Not used. */
  Class<? extends Payload>[] payload() default {};

  /** Asked by the validator. */
  class Check implements ConstraintValidator<OneOf, String> {

    private List<String> names;
    private boolean optional;

    @Override
    public void initialize(OneOf oneOf) {
      names = Arrays.stream(oneOf.value().getEnumConstants()).map(Enum::name).toList();
      optional = oneOf.optional();
    }

    @Override
    public boolean isValid(String name, ConstraintValidatorContext context) {
      if (name == null) {
        return optional
            || Told.unless(
                Optional.of(new Fault(ErrorCode.REQUIRED, "is missing; one of %s", names)),
                context);
      }
      return names.contains(name)
          || Told.unless(
              Optional.of(
                  new Fault(
                      ErrorCode.UNKNOWN,
                      "'%s' is not one of %s",
                      KeptText.abbreviated(name),
                      names)),
              context);
    }
  }
}
