package org.gendan.complaint;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.gendan.refusal.ErrorCode;
import org.gendan.refusal.FieldError;
import org.gendan.refusal.Refusal;
import org.gendan.refusal.field.KeptText;

/** Checks fields and names every wrong one at once. */
public final class ComplaintFields {

  private static final Pattern PHONE = Pattern.compile("\\+?\\d[\\d ()-]{3,28}\\d");

  private final List<FieldError> errors = new ArrayList<>();

  /** One text that must be there, refused at once when it is wrong. */
  public static String text(String field, String text, int most) {
    return KeptText.needed(field, text, most, "is missing; please fill it in");
  }

  /** One text that may be missing, refused at once when it is wrong. */
  public static String optional(String field, String text, int most) {
    return KeptText.optional(field, text, most);
  }

  public String optionalText(String field, String text, int most) {
    String kept = KeptText.of(text);
    if (kept != null) {
      KeptText.fault(kept, most).map(fault -> fault.of(field)).ifPresent(this::add);
    }
    return kept;
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

  public void fault(String field, ErrorCode code, String message, Object... about) {
    add(new FieldError(field, code, message, about));
  }

  /** One fault a field is enough to mend it. */
  private void add(FieldError error) {
    if (errors.stream().noneMatch(known -> known.field().equals(error.field()))) {
      errors.add(error);
    }
  }

  /** What was found wrong, one fault a field. */
  public List<FieldError> wrong() {
    return List.copyOf(errors);
  }

  public void refuseWrong() {
    if (!errors.isEmpty()) {
      throw Refusal.invalid(errors);
    }
  }
}
