package org.gendan.order;

import java.util.function.Function;
import org.gendan.refusal.Refusal;
import org.springframework.stereotype.Component;

/** The rules of the intake for single fields that are corrected later. */
@Component
public class OrderFieldRules {

  public String customerName(String text) {
    return checked(fields -> fields.requiredText("customerName", text, 100));
  }

  public String customerPhone(String text) {
    return checked(fields -> fields.phone("customerPhone", text));
  }

  public String address(String text) {
    return checked(fields -> fields.requiredText("address", text, 300));
  }

  /** Province, city or district. */
  public String place(String field, String text) {
    return checked(fields -> fields.requiredText(field, text, 64));
  }

  public String remark(String field, String text) {
    return checked(fields -> fields.optionalText(field, text, 2_000));
  }

  public String itemName(String field, String text) {
    return checked(fields -> fields.requiredText(field, text, 300));
  }

  /** A number or code that another house has given, such as a request id or a coupon. */
  public String code(String field, String text) {
    return checked(fields -> fields.identifier(field, text, 64));
  }

  private static String checked(Function<SubmittedFields, String> read) {
    SubmittedFields fields = new SubmittedFields();
    String value = read.apply(fields);
    if (!fields.errors().isEmpty()) {
      throw Refusal.invalid(fields.errors());
    }
    return value;
  }
}
