package org.gendan.report.figures;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * A column that splits the lines of a report.
 *
 * @param heading its name in JSON and in sheets
 */
public record Split(Dimension dimension, String heading) {

  static Split of(Dimension dimension) {
    return new Split(dimension, dimension.column());
  }

  /** Those that are written as column or column=heading, one after another. */
  static List<Split> parse(String written) {
    return Arrays.stream(written.split(" "))
        .map(
            one -> {
              int equals = one.indexOf('=');
              String column = equals < 0 ? one : one.substring(0, equals);
              return new Split(
                  Dimension.valueOf(column.toUpperCase(Locale.ROOT)), one.substring(equals + 1));
            })
        .toList();
  }
}
