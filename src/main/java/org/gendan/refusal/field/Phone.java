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
import java.util.regex.Pattern;
import org.gendan.refusal.ErrorCode;

/** A telephone number that can be called from China. Whether it may be missing others say. */
@Target(ElementType.FIELD)
@Retention(RUNTIME)
@Constraint(validatedBy = Phone.Check.class)
public @interface Phone {

  /** The most characters that are kept. */
  int MOST = 32;

  /** Not used: the fault says what is wrong. */
  String message() default "";

  /** Not used. */
  Class<?>[] groups() default {};

  /** Not used. */
  Class<? extends Payload>[] payload() default {};

  /** Asked by the validator. */
  class Check implements ConstraintValidator<Phone, String> {

    private static final Pattern CALLABLE =
        Pattern.compile(
            "(\\+?86[-"
                + " ]?)?1[3-9]\\d{9}(-\\d{1,6})?|0\\d{2,3}-?\\d{7,8}(-\\d{1,6})?|400-?\\d{3}-?\\d{4}|\\+(?!86)\\d[\\d"
                + " -]{6,18}\\d");

    @Override
    public boolean isValid(String kept, ConstraintValidatorContext context) {
      return Told.unless(kept == null ? Optional.empty() : fault(kept), context);
    }

    /** Why a number, in its one spelling, cannot be kept. */
    public static Optional<Fault> fault(String kept) {
      return KeptText.faultOfCode(kept, MOST)
          .or(
              () ->
                  CALLABLE.matcher(kept).matches()
                      ? Optional.empty()
                      : Optional.of(
                          new Fault(
                              ErrorCode.PHONE,
                              "'%s' is no phone number that can be called; write 11"
                                  + " digits, a landline with its area code such as 0755-…, or"
                                  + " +44…",
                              kept)));
    }
  }
}
