package org.gendan.engine.timers;

import java.util.List;

/**
 * Where a deployed model or table says when something is due.
 *
 * @param file name of the file, such as {@code order-lifecycle.bpmn}
 * @param model id of the process or decision inside it
 * @param definitionId the engine's id of the version in force; null for a file that is not deployed
 * @param version its number; 0 for a file that is not deployed
 * @param element id of the event, the task or the cell
 * @param property which of the element's values
 * @param text as the file has it: {@code PT48H}, or an expression; a cell without quotation marks
 * @param name of the element as its author wrote it; of a cell the annotation of its row
 * @param host the task or sub-process that a boundary event stands at; null elsewhere
 * @param desks the groups that have work when it is due, as the model names them; may be empty
 * @param column of a cell its column; null elsewhere
 * @param conditions of a cell the other cells of its row; empty elsewhere
 */
public record TimerPlace(
    String file,
    String model,
    String definitionId,
    int version,
    String element,
    Property property,
    String text,
    String name,
    Host host,
    List<String> desks,
    Column column,
    List<Condition> conditions) {

  /** Which of an element's values it is. */
  public enum Property {
    DURATION("duration"),
    CYCLE("cycle"),
    DATE("date"),
    DUE("due"),
    FOLLOW_UP("followUp"),
    CELL("cell"),
    HOURS("hours");

    private final String word;

    Property(String word) {
      this.word = word;
    }

    /** As an id of a number ends. */
    public String word() {
      return word;
    }

    /** Whether a job of the engine waits for it. */
    public boolean isTimer() {
      return this == DURATION || this == CYCLE || this == DATE;
    }
  }

  /** An element with what its author calls it. */
  public record Host(String element, String name) {}

  /** A column of a table: its name for programs, and its heading. */
  public record Column(String name, String label) {}

  /** A cell that a row is asked by: name of the column for programs, and the cell. */
  public record Condition(String column, String text) {}

  /** The same as long as element and property stay: {@code order-lifecycle.event_due.duration}. */
  public String id() {
    return model + "." + element + "." + property.word();
  }
}
