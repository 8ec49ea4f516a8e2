package org.gendan.refusal.field;

import static java.lang.annotation.RetentionPolicy.RUNTIME;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;
import java.math.BigDecimal;
import java.util.Optional;
import org.gendan.refusal.ErrorCode;

/**
 * A sum of money: more than zero, at most two decimals, no more digits than the columns hold.
 * Whether it may be missing others say.
 */
@Target(ElementType.FIELD)
@Retention(RUNTIME)
@Constraint(validatedBy = Money.Check.class)
public @interface Money {

  /** Not used: the fault says what is wrong. */
  String message() default "";

  /** Not used. */
  Class<?>[] groups() default {};

  /** Not used. */
  Class<? extends Payload>[] payload() default {};

  /** Asked by the validator. */
  class Check implements ConstraintValidator<Money, BigDecimal> {

    private static final int MOST_DIGITS = 12;

    @Override
    public boolean isValid(BigDecimal sum, ConstraintValidatorContext context) {
      return Told.unless(
          sum == null || isMoney(sum)
              ? Optional.empty()
              : Optional.of(
                  new Fault(
                      ErrorCode.AMOUNT,
                      "must be more than zero with at most two decimals, such as 170.70")),
          context);
    }

    private static boolean isMoney(BigDecimal sum) {
      return sum.signum() > 0
          && sum.stripTrailingZeros().scale() <= 2
          && (long) sum.precision() - sum.scale() <= MOST_DIGITS;
    }
  }
}
