package org.gendan.desk.house;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * A page that shows what a call lists.
 *
 * @param name key of its words; {@code name.hint} says what it is for
 * @param call that lists it
 * @param by name of the parameter that is asked for on the page, or null
 * @param columns in their order
 * @param codes what may stand in columns of codes
 */
record HouseList(String name, String call, String by, List<Column> columns, List<Enum<?>> codes) {

  /**
   * A column.
   *
   * @param field as the call names it
   * @param as how it is shown: text, word, moment, order, bar, list
   * @param label key of its words
   */
  record Column(String field, String as, String label) {}

  static Column column(String field, String as, String label) {
    return new Column(field, as, label);
  }

  HouseList withCodes(Enum<?>[]... all) {
    List<Enum<?>> known =
        Arrays.stream(all).flatMap(Arrays::stream).<Enum<?>>map(code -> code).toList();
    return new HouseList(
        name, call, by, columns, Stream.concat(codes.stream(), known.stream()).toList());
  }
}
