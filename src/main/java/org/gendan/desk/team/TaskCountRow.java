package org.gendan.desk.team;

/**
 * How many open tasks there are, and how urgent they are.
 *
 * @param name the desk or the person that has them
 * @param free those of a desk that nobody has claimed
 * @param soon due within {@code DeskWords.SOON}
 * @param today due later today
 */
record TaskCountRow(String name, long all, long free, long overdue, long soon, long today) {

  /** Those that are claimed. */
  public long held() {
    return all - free;
  }

  /** Nothing at all. */
  static TaskCountRow none(String name) {
    return new TaskCountRow(name, 0, 0, 0, 0, 0);
  }
}
