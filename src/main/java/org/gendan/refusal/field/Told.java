package org.gendan.refusal.field;

import jakarta.validation.ConstraintValidatorContext;
import java.util.Optional;
import org.hibernate.validator.constraintvalidation.HibernateConstraintValidatorContext;

/** How a constraint of ours tells {@link Checked} what is wrong. */
final class Told {

  private Told() {}

  /** Whether there is no fault; tells the one that there is. */
  static boolean unless(Optional<Fault> fault, ConstraintValidatorContext context) {
    fault.ifPresent(context.unwrap(HibernateConstraintValidatorContext.class)::withDynamicPayload);
    return fault.isEmpty();
  }
}
