package org.gendan.desk;

import java.util.List;

/**
 * What a person may do with an order now, as a form that posts to the call that does it.
 *
 * @param name key of its words; {@code name.hint} says what it is for
 * @param post the call; {name} in it is filled from the field of that name
 * @param foretold whether the domain can say beforehand what it would come to
 * @param files the call that takes files afterwards, with the id from the answer, or null
 */
record OrderAct(String name, String post, boolean foretold, String files, List<ActField> fields) {

  static OrderAct of(String name, String post, ActField... fields) {
    return new OrderAct(name, post, false, null, List.of(fields));
  }

  /** Whether it takes several of the things that its fields with {@code [0]} are about. */
  public boolean repeats() {
    return fields.stream().anyMatch(ActField::repeats);
  }

  /** What the fields with {@code [0]} are about stands once more below this one. */
  public boolean endsRow(ActField field) {
    int at = fields.indexOf(field);
    return field.repeats() && (at + 1 == fields.size() || !fields.get(at + 1).repeats());
  }

  OrderAct foretelling() {
    return new OrderAct(name, post, true, files, fields);
  }

  OrderAct withFilesTo(String call) {
    return new OrderAct(name, post, foretold, call, fields);
  }
}
