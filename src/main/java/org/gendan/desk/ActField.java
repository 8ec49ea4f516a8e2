package org.gendan.desk;

import java.util.Arrays;
import java.util.List;

/**
 * One field of a form of the order page.
 *
 * @param name as the call takes it; a dot makes an object, [0] a list
 * @param shape how it is asked for, such as {@code choice}
 * @param label key of its words
 * @param value what stands in it at first, or null
 * @param options what a choice lets choose from
 * @param needed whether it has to be filled
 * @param changed whether it is sent only when it was changed
 */
record ActField(
    String name,
    String shape,
    String label,
    Object value,
    List<Option> options,
    boolean needed,
    boolean changed) {

  static final String TEXT = "text";
  static final String AREA = "area";
  static final String CHOICE = "choice";
  static final String NUMBER = "number";
  static final String PHONE = "tel";
  static final String MOMENT = "datetime-local";
  static final String DAY = "date";
  static final String FILES = "files";
  static final String HIDDEN = "hidden";

  /**
   * One thing to choose.
   *
   * @param code whose word is shown, or null
   * @param key of its words in {@code texts/desk}, or null
   * @param text a number or name that is the same in every language, or null
   */
  record Option(String value, Enum<?> code, String key, String text) {

    static Option of(Enum<?> code) {
      return new Option(code.name(), code, null, null);
    }

    static Option of(String value, Enum<?> code) {
      return new Option(value, code, null, null);
    }

    static Option said(String value, String key) {
      return new Option(value, null, key, null);
    }

    static Option named(String value, String text) {
      return new Option(value, null, null, text);
    }
  }

  static ActField text(String name, String label) {
    return of(name, TEXT, label);
  }

  static ActField area(String name, String label) {
    return of(name, AREA, label);
  }

  static ActField of(String name, String shape, String label) {
    return new ActField(name, shape, label, null, List.of(), false, false);
  }

  static ActField hidden(String name, Object value) {
    return new ActField(name, HIDDEN, name, value, List.of(), false, false);
  }

  /** A choice among codes; nothing is chosen at first. */
  static ActField choice(String name, String label, Enum<?>... codes) {
    return choice(name, label, Arrays.stream(codes).map(Option::of).toList());
  }

  static ActField choice(String name, String label, List<Option> options) {
    return new ActField(name, CHOICE, label, null, options, false, false);
  }

  ActField mustBeThere() {
    return new ActField(name, shape, label, value, options, true, changed);
  }

  ActField with(Object first) {
    return new ActField(name, shape, label, first, options, needed, changed);
  }

  /** What stands there is sent only when the person writes something else. */
  ActField onlyWhenChanged() {
    return new ActField(name, shape, label, value, options, needed, true);
  }

  /** Whether it belongs to the first of several things. */
  public boolean repeats() {
    return name.contains("[0].");
  }

  /** Whether it takes the whole width. */
  public boolean wide() {
    return shape.equals(AREA) || shape.equals(FILES);
  }
}
