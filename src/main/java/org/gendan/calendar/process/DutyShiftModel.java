package org.gendan.calendar.process;

import java.util.Date;
import org.gendan.engine.ProcessVariable;

/** Names of the model {@code duty-shift}. */
final class DutyShiftModel {

  static final String KEY = "duty-shift";
  static final String LOGGED_OFF = "calendar.loggedOff";
  static final ProcessVariable<Date> SHIFT_ENDS_AT = ProcessVariable.instant("shiftEndsAt");

  private DutyShiftModel() {}
}
