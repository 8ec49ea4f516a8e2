package org.gendan.refusal;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What is wrong with a field, in stable words for programs (docs/api/errors.md). */
public enum ErrorCode {
  AMOUNT,
  BINARY,
  BOOLEAN,
  BROKEN_WORKBOOK,
  CALENDAR,
  CALL,
  CARRIER,
  CHARSET,
  CONFLICT,
  CONTRADICTION,
  CONTROL_CHARACTER,
  COUNT,
  DAMAGED_NUMBER,
  DATE,
  DECIMALS,
  DUPLICATE_COLUMN,
  DURATION,
  EMPTY,
  FORMAT,
  FUTURE,
  HEADER_UNREADABLE,
  MEDIA_TYPE,
  MISSING_COLUMN,
  MONTH,
  NEGATIVE,
  NOT_ALLOWED,
  NOT_CSV,
  NOT_HERE,
  NOT_REACHED,
  NOT_XLSX,
  NOTHING_PAID,
  NUMBER,
  OLD_OFFICE_FILE,
  ONE_ORDER,
  ONE_ROW,
  ORDER,
  PAST,
  PHONE,
  PROTECTED,
  QUANTITY,
  RANGE,
  REFUSED,
  REPEATED,
  REQUIRED,
  SCRIPT_RULE,
  SHIFT,
  SHORT_FORM,
  SKIPPED,
  SUM,
  TECHNICAL,
  TEXT,
  TIME,
  TOO_LARGE,
  TOO_LONG,
  TOO_MANY,
  UNKNOWN,
  UNREADABLE,
  UTF16,
  WAYBILL,
  WORD;

  /** As the API writes it: {@code too-long}. */
  @JsonValue
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
