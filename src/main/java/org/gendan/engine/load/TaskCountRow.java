package org.gendan.engine.load;

/**
 * How many open tasks there are, and how urgent they are.
 *
 * @param name the desk or the person that has them
 * @param free those of a desk that nobody has claimed
 * @param soon due within the time after which a task counts as urgent
 * @param today due later today
 */
public record TaskCountRow(String name, long all, long free, long overdue, long soon, long today) {

  /** Those that are claimed. */
  public long held() {
    return all - free;
  }

  /** Nothing at all. */
  public static TaskCountRow none(String name) {
    return new TaskCountRow(name, 0, 0, 0, 0, 0);
  }
}
