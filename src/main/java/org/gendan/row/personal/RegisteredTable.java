package org.gendan.row.personal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.modulith.NamedInterface;

/**
 * One table of {@code privacy/columns.yaml}.
 *
 * @param name as the database spells it
 * @param chinese what it holds, for people; its name where nobody has named it
 * @param english the same
 * @param rule how long it is kept
 * @param links by what its rows belong to rows of tables above
 * @param byPhone whether rows that hold the phone are the customer's
 * @param byNumbers whether rows that hold a number of an order or parcel are
 * @param open SQL of what a person or a process still works on, or null
 * @param expiries what retention deletes
 * @param columns all of them by name, in the order of the file
 */
@NamedInterface
public record RegisteredTable(
    String name,
    String chinese,
    String english,
    String rule,
    List<RowLink> links,
    boolean byPhone,
    boolean byNumbers,
    String open,
    List<Expiry> expiries,
    Map<String, RegisteredColumn> columns) {

  /** The columns that are about a customer. */
  public List<RegisteredColumn> personal() {
    return columns.values().stream().filter(column -> column.kind().isPersonal()).toList();
  }

  /** Whether its rows are deleted as a whole. */
  public boolean isErasedByRow() {
    return personal().stream().anyMatch(column -> column.way() == ErasingWay.ROW);
  }

  /** The column that holds bytes, if there is one that is cut. */
  public Optional<RegisteredColumn> bytes() {
    return personal().stream()
        .filter(column -> column.kind() == ColumnKind.FILE && column.way() == ErasingWay.CUT)
        .findFirst();
  }

  /** Whether this is a table of the engine. */
  public boolean isOfTheEngine() {
    return name.startsWith("ACT_");
  }
}
