package org.gendan.sheet;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;

/**
 * What a sheet of one kind must look like.
 *
 * @param required columns without which no row could be taken
 * @param aliases other names of a column, each with the name that the rows use
 * @param fallback character set of a CSV whose header is not UTF-8 although none or UTF-8 was
 *     declared, or null to refuse such a file
 */
public record SheetFormat(List<String> required, Map<String, String> aliases, Charset fallback) {

  /** A format in UTF-8 that knows its columns by one name each. */
  public static SheetFormat of(List<String> required) {
    return new SheetFormat(required, Map.of(), null);
  }
}
