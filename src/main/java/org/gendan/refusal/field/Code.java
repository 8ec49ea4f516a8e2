package org.gendan.refusal.field;

import static java.lang.annotation.RetentionPolicy.RUNTIME;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;
import java.util.Optional;

/**
 * A number or code that identifies, in the one spelling of {@link org.gendan.refusal.Identifier}.
 * Whether it may be missing others say.
 */
@Target(ElementType.FIELD)
@Retention(RUNTIME)
@Constraint(validatedBy = Code.Check.class)
public @interface Code {

  /** The most characters that are kept. */
  int value() default 64;

  /** Not used: the fault says what is wrong. */
  String message() default "";

  /** Not used. */
  Class<?>[] groups() default {};

  /** Not used. */
  Class<? extends Payload>[] payload() default {};

  /** Asked by the validator. */
  class Check implements ConstraintValidator<Code, String> {

    private int most;

    @Override
    public void initialize(Code code) {
      most = code.value();
    }

    @Override
    public boolean isValid(String kept, ConstraintValidatorContext context) {
      return Told.unless(
          kept == null ? Optional.empty() : KeptText.faultOfCode(kept, most), context);
    }
  }
}
