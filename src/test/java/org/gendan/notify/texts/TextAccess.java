package org.gendan.notify.texts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.gendan.notify.customer.CustomerMessages;
import org.gendan.notify.staff.StaffMessages;
import org.gendan.order.linked.LinkedText;

/** Makes the texts of the house for tests of other rooms, as they are shipped. */
public final class TextAccess {

  private TextAccess() {}

  public static Texts shipped() {
    return new Texts(sets(), new Memory());
  }

  static List<TextSet> sets() {
    return List.of(
        new TextSet("customer", List.<HouseText>of(CustomerMessages.Template.values())),
        new TextSet("staff", List.<HouseText>of(StaffMessages.Template.values())),
        new TextSet("order", List.<HouseText>of(LinkedText.values())));
  }

  /** Keeps changes like the table does. */
  static final class Memory implements TextMapper {

    private final List<Row> rows = new ArrayList<>();

    @Override
    public List<Row> of(String code) {
      return rows.stream()
          .filter(row -> row.code().equals(code))
          .sorted(Comparator.comparing(Row::version).reversed())
          .toList();
    }

    @Override
    public Optional<Row> newest(String code) {
      return of(code).stream().findFirst();
    }

    @Override
    public Optional<Row> find(String code, int version) {
      return of(code).stream().filter(row -> row.version() == version).findFirst();
    }

    @Override
    public void add(Row row) {
      rows.add(row);
    }
  }
}
