package org.gendan.order;

import java.util.function.Function;
import org.gendan.refusal.Refusal;
import org.springframework.stereotype.Component;

/** The rules of the intake for single fields that are corrected later. */
@Component
class OrderFieldRules {

  String customerName(String text) {
    return checked(fields -> fields.requiredText("customerName", text, 100));
  }

  String customerPhone(String text) {
    return checked(fields -> fields.phone("customerPhone", text));
  }

  String address(String text) {
    return checked(fields -> fields.requiredText("address", text, 300));
  }

  String remark(String field, String text) {
    return checked(fields -> fields.optionalText(field, text, 2_000));
  }

  String itemName(String field, String text) {
    return checked(fields -> fields.requiredText(field, text, 300));
  }

  String sku(String field, String text) {
    return checked(fields -> fields.requiredText(field, text, 64));
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
