package org.gendan.row.personal;

import org.springframework.modulith.NamedInterface;

/**
 * By what a row belongs to another one.
 *
 * @param column of this table
 * @param source {@code table.column} of a table above, or {@value #ANY}
 */
@NamedInterface
public record RowLink(String column, String source) {

  /** Any id that was found so far. */
  public static final String ANY = "any";

  static RowLink of(String text) {
    String[] sides = text.split("=", 2);
    return new RowLink(sides[0].strip(), sides[1].strip());
  }
}
