package org.gendan.complaint;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.gendan.refusal.ControlCharacters;
import org.gendan.refusal.ErrorCode;
import org.gendan.refusal.FieldError;
import org.gendan.refusal.Refusal;

/** Checks fields and names every wrong one at once. */
public final class ComplaintFields {

  private static final Pattern PHONE = Pattern.compile("\\+?\\d[\\d ()-]{3,28}\\d");

  private final List<FieldError> errors = new ArrayList<>();

  /** One text that must be there, refused at once when it is wrong. */
  public static String text(String field, String text, int most) {
    ComplaintFields fields = new ComplaintFields();
    String checked = fields.requiredText(field, text, most);
    fields.refuseWrong();
    return checked;
  }

  /** One text that may be missing, refused at once when it is wrong. */
  public static String optional(String field, String text, int most) {
    ComplaintFields fields = new ComplaintFields();
    String checked = fields.optionalText(field, text, most);
    fields.refuseWrong();
    return checked;
  }

  public String requiredText(String field, String text, int most) {
    String checked = optionalText(field, text, most);
    if (checked == null) {
      fault(field, ErrorCode.REQUIRED, "is missing; please fill it in");
    }
    return checked;
  }

  public String optionalText(String field, String text, int most) {
    if (text == null || text.isBlank()) {
      return null;
    }
    String stripped = text.strip();
    int length = stripped.codePointCount(0, stripped.length());
    if (length > most) {
      fault(field, ErrorCode.TOO_LONG, "has %d characters; at most %d are kept", length, most);
    }
    if (ControlCharacters.in(stripped)) {
      fault(field, ErrorCode.CONTROL_CHARACTER, "holds a control character; type the text again");
    }
    return stripped;
  }

  /** A number that can be called; the one of the order when none is named. */
  public String phone(String field, String text, String otherwise) {
    String named = optionalText(field, text, 32);
    String phone = named == null ? otherwise : named;
    if (phone != null && !PHONE.matcher(phone).matches()) {
      fault(
          field,
          ErrorCode.PHONE,
          "'%s' is no phone number that can be called; write 11 digits, or an area code as in 0755-…",
          phone);
    }
    return phone;
  }

  public <E extends Enum<E>> E choice(String field, String text, Class<E> type, E otherwise) {
    if (text == null || text.isBlank()) {
      if (otherwise == null) {
        fault(field, ErrorCode.REQUIRED, "is missing; it is one of %s", names(type));
      }
      return otherwise;
    }
    return Arrays.stream(type.getEnumConstants())
        .filter(constant -> constant.name().equals(text.strip()))
        .findFirst()
        .orElseGet(
            () -> {
              fault(field, ErrorCode.UNKNOWN, "'%s' is not one of %s", text, names(type));
              return null;
            });
  }

  public void fault(String field, ErrorCode code, String message, Object... about) {
    // One fault a field is enough to mend it.
    if (errors.stream().noneMatch(error -> error.field().equals(field))) {
      errors.add(new FieldError(field, code, message, about));
    }
  }

  public void refuseWrong() {
    if (!errors.isEmpty()) {
      throw Refusal.invalid(errors);
    }
  }

  private static <E extends Enum<E>> String names(Class<E> type) {
    return Arrays.toString(type.getEnumConstants());
  }
}
