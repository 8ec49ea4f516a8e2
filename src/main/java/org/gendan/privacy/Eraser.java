package org.gendan.privacy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.gendan.privacy.Dossier.Part;
import org.gendan.privacy.PersonalTablesMapper.Row;
import org.gendan.row.personal.ColumnKind;
import org.gendan.row.personal.ColumnRegister;
import org.gendan.row.personal.ErasingWay;
import org.gendan.row.personal.RegisteredColumn;
import org.gendan.row.personal.RegisteredTable;
import org.springframework.stereotype.Component;

/**
 * Erases rows in the way that the register names for each column. What has been erased before is
 * left as it is, so that it can be done again at any time.
 */
@Component
public class Eraser {

  /** A token is longer than a short name: the end of a long text makes room for it. */
  private static final int ALWAYS_FITS = 60;

  private final PersonalTablesMapper tables;
  private final String token;

  Eraser(PersonalTablesMapper tables, ColumnRegister register) {
    this.tables = tables;
    this.token = register.token();
  }

  /** How many rows were changed, and how many deleted. */
  public record Count(int changed, int deleted) {

    /** Nothing yet. */
    public static final Count NONE = new Count(0, 0);

    /** Both together. */
    public Count plus(Count more) {
      return new Count(changed + more.changed, deleted + more.deleted);
    }

    /** Whether anything was done. */
    public boolean isSomething() {
      return changed + deleted > 0;
    }
  }

  /** Erases what was found in one table, in the caller's transaction. */
  public Count erase(Part part, Spellings spellings) {
    Count count = Count.NONE;
    for (Row row : part.own().values()) {
      count = count.plus(own(part.table(), row, spellings));
    }
    for (Row row : part.mentions().values()) {
      count = count.plus(mention(part.table(), row, spellings));
    }
    return count;
  }

  private Count own(RegisteredTable table, Row found, Spellings spellings) {
    if (table.isErasedByRow()) {
      return new Count(0, tables.delete(table, found));
    }
    return changed(table, found, spellings, false);
  }

  private Count mention(RegisteredTable table, Row found, Spellings spellings) {
    return changed(table, found, spellings, true);
  }

  private Count changed(RegisteredTable table, Row found, Spellings spellings, boolean mention) {
    if (table.personal().isEmpty()) {
      return Count.NONE;
    }
    Row row = tables.lock(table, found).orElse(null);
    if (row == null) {
      return Count.NONE;
    }
    Map<String, Object> changed = new LinkedHashMap<>();
    for (RegisteredColumn column : table.personal()) {
      Object before = row.values().get(column.name());
      Object after = erased(column, before, spellings, mention);
      if (!Objects.deepEquals(before, after)) {
        changed.put(column.name(), after);
      }
    }
    return changed.isEmpty() ? Count.NONE : new Count(tables.update(table, row, changed), 0);
  }

  private Object erased(
      RegisteredColumn column, Object before, Spellings spellings, boolean mention) {
    if (before == null) {
      return null;
    }
    if (column.kind() == ColumnKind.FILE) {
      return column.way() == ErasingWay.CUT ? cut((byte[]) before, spellings) : before;
    }
    if (mention) {
      return cut(before.toString(), spellings);
    }
    return switch (column.way()) {
      case TOKEN -> token;
      case NULL -> null;
      case CUT -> cut(before.toString(), spellings);
      case KEEP, ROW -> before;
    };
  }

  private static String cut(String text, Spellings spellings) {
    String left = spellings.cut(text);
    int most = Math.max(text.length(), ALWAYS_FITS);
    return left.length() <= most ? left : org.gendan.row.ColumnText.cut(left, most);
  }

  private byte[] cut(byte[] before, Spellings spellings) {
    String text = new String(before, StandardCharsets.UTF_8);
    String left = spellings.cut(text);
    if (left.equals(text)) {
      return before;
    }
    // Bytes that are no text cannot be written again as one.
    boolean isText = Arrays.equals(text.getBytes(StandardCharsets.UTF_8), before);
    return (isText ? left : token).getBytes(StandardCharsets.UTF_8);
  }
}
