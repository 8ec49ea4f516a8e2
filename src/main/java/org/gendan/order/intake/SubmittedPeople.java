package org.gendan.order.intake;

import java.util.HashMap;
import java.util.Map;
import org.gendan.order.SubmittedFields;
import org.gendan.order.people.NamedPeople;
import org.gendan.order.people.OrderPeopleBook;
import org.gendan.refusal.ErrorCode;
import org.gendan.security.DeskPeople;

/**
 * Reads who is named with orders that come in together. A person is looked up once, because most
 * orders of a sheet are sold by the same few.
 */
final class SubmittedPeople {

  private final DeskPeople desks;
  private final Map<String, Boolean> known = new HashMap<>();

  SubmittedPeople(DeskPeople desks) {
    this.desks = desks;
  }

  NamedPeople of(OrderSubmission submission, SubmittedFields fields) {
    return new NamedPeople(
        person("seller", submission.seller(), fields), person("owner", submission.owner(), fields));
  }

  private String person(String field, String text, SubmittedFields fields) {
    String person = fields.optionalText(field, text, 64);
    if (person != null && !known.computeIfAbsent(person, desks::isOfADesk)) {
      fields.fault(field, ErrorCode.UNKNOWN, OrderPeopleBook.NOBODY_OF_A_DESK);
    }
    return person;
  }
}
