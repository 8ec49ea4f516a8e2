package org.gendan.refusal.field;

import static java.lang.annotation.RetentionPolicy.RUNTIME;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/** What a person has written: {@link KeptText}. Whether it may be missing others say. */
@Target(ElementType.FIELD)
@Retention(RUNTIME)
@Constraint(validatedBy = Text.Check.class)
public @interface Text {

  /** The most characters that are kept. */
  int value();

  /** Whether a person has typed it, who can type it again without what nobody sees. */
  boolean typed() default true;

  /** Not used: the fault says what is wrong. */
  String message() default "";

  /** Not used. */
  Class<?>[] groups() default {};

  /** Not used. */
  Class<? extends Payload>[] payload() default {};

  /** Asked by the validator. */
  class Check implements ConstraintValidator<Text, String> {

    private int most;
    private boolean typed;

    @Override
    public void initialize(Text text) {
      most = text.value();
      typed = text.typed();
    }

    @Override
    public boolean isValid(String kept, ConstraintValidatorContext context) {
      if (kept == null) {
        return true;
      }
      return Told.unless(
          typed ? KeptText.fault(kept, most) : KeptText.tooLong(kept, most), context);
    }
  }
}
