package org.gendan.calendar.duty;

import java.util.Date;
import org.gendan.engine.ProcessVariable;
import org.gendan.engine.ProtectedVariables;

/** Names of the model {@code duty-shift}. */
final class DutyShiftModel {

  static final String KEY = "duty-shift";
  static final String SHIFT_ENDED = "calendar.shiftEnded";
  static final ProcessVariable<Date> SHIFT_ENDS_AT = ProcessVariable.instant("shiftEndsAt");

  static final ProtectedVariables PROTECTED = ProtectedVariables.of(SHIFT_ENDS_AT);

  private DutyShiftModel() {}
}
