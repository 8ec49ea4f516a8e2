package org.gendan.privacy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gendan.privacy.Dossier.Part;
import org.gendan.privacy.PersonalTablesMapper.Row;
import org.gendan.refusal.Refusal;
import org.gendan.row.personal.ColumnKind;
import org.gendan.row.personal.ColumnRegister;
import org.gendan.row.personal.RegisteredColumn;
import org.gendan.row.personal.RegisteredTable;
import org.gendan.row.personal.RowLink;
import org.springframework.stereotype.Component;

/**
 * Finds what is kept about a customer: the orders of the number, the rows that belong to them, and
 * every text in which the number stands. A number that an order once had, and has no more, is
 * another person's until it is shown that it is not: such an order is not the customer's, but the
 * number is found in its corrections.
 */
@Component
public class Dossiers {

  private static final int PAGE = 200;
  private static final Pattern ID = Pattern.compile("[0-9a-f-]{36}");

  /** Shorter numbers stand in too many texts by chance. */
  private static final int SHORTEST_NUMBER = 6;

  private static final List<String> NUMBERS =
      List.of("sales_order.platform_order_no", "shipment.waybill_no");

  private static final Set<String> NAMES =
      Set.of("sales_order.customer_name", "order_amendment.customer_name");
  private static final Set<String> ADDRESSES =
      Set.of("sales_order.address", "sales_order.district", "order_amendment.address");

  private final PersonalTablesMapper tables;
  private final ColumnRegister register;

  Dossiers(PersonalTablesMapper tables, ColumnRegister register) {
    this.tables = tables;
    this.register = register;
  }

  /**
   * All about a number.
   *
   * @param also orders that are the customer's although the number is no longer in them
   */
  public Dossier of(Telephone phone, Collection<String> also) {
    return read(Optional.of(phone), also);
  }

  /** All about orders, for which no number is asked. */
  public Dossier ofOrders(Collection<String> orders) {
    return read(Optional.empty(), orders);
  }

  /** Finds whatever looks like a mobile number: for what comes in when the names are gone. */
  public Spellings anyMobile() {
    return Spellings.ofAnyMobile(register);
  }

  /** Orders of this number that are not among these and are open. */
  public List<String> openBeside(Telephone phone, Collection<String> orders) {
    RegisteredTable table = orderTable();
    Pattern spelled = phone.pattern();
    return tables.spelling(table, List.of("customer_phone"), phone.tail()).stream()
        .filter(row -> spelled.matcher(row.text("customer_phone")).find())
        .filter(row -> row.open() && !orders.contains(row.text("order_id")))
        .map(row -> row.text("order_id"))
        .toList();
  }

  private RegisteredTable orderTable() {
    return register.table("sales_order").orElseThrow();
  }

  private Dossier read(Optional<Telephone> phone, Collection<String> orders) {
    Dossier dossier = new Dossier();
    RegisteredTable root = orderTable();
    tables.having(root, "order_id", orders).forEach(row -> own(dossier, root, row));
    phone.ifPresent(number -> ordersOf(number, dossier));
    for (RegisteredTable table : register.tables()) {
      table.links().forEach(link -> linked(dossier, table, link));
      if (table.byNumbers()) {
        tables
            .holding(table, texts(table), numbers(dossier))
            .forEach(row -> own(dossier, table, row));
      }
      phone.ifPresent(number -> mentioned(dossier, table, number));
    }
    dossier.spelled(spellings(dossier, phone));
    return dossier;
  }

  private void ordersOf(Telephone phone, Dossier dossier) {
    Pattern spelled = phone.pattern();
    RegisteredTable root = orderTable();
    tables.spelling(root, List.of("customer_phone"), phone.tail()).stream()
        .filter(row -> spelled.matcher(row.text("customer_phone")).find())
        .forEach(row -> own(dossier, root, row));
  }

  private void linked(Dossier dossier, RegisteredTable table, RowLink link) {
    Set<String> sources = dossier.values(link.source());
    if (!sources.isEmpty()) {
      tables.having(table, link.column(), sources).forEach(row -> own(dossier, table, row));
    }
  }

  private void mentioned(Dossier dossier, RegisteredTable table, Telephone phone) {
    List<String> texts = texts(table);
    Pattern spelled = phone.pattern();
    if (!texts.isEmpty()) {
      tables.spelling(table, texts, phone.tail()).stream()
          .filter(row -> texts.stream().anyMatch(text -> finds(spelled, row.text(text))))
          .forEach(row -> found(dossier, table, row));
    }
    table.bytes().ifPresent(column -> mentionedInBytes(dossier, table, column, spelled));
  }

  private void mentionedInBytes(
      Dossier dossier, RegisteredTable table, RegisteredColumn column, Pattern spelled) {
    String after = "";
    List<Row> page;
    do {
      page = tables.bytesAfter(table, column.name(), after, PAGE);
      for (Row row : page) {
        after = tables.keyOf(table, row);
        if (finds(spelled, row.text(column.name()))) {
          found(dossier, table, row);
        }
      }
    } while (page.size() == PAGE);
  }

  private void found(Dossier dossier, RegisteredTable table, Row row) {
    if (table.byPhone()) {
      own(dossier, table, row);
    } else {
      String key = tables.keyOf(table, row);
      Part part = dossier.part(table);
      if (!part.own().containsKey(key)) {
        part.mentions().put(key, row);
      }
    }
  }

  private void own(Dossier dossier, RegisteredTable table, Row row) {
    String key = tables.keyOf(table, row);
    Part part = dossier.part(table);
    if (part.own().putIfAbsent(key, row) != null) {
      return;
    }
    part.mentions().remove(key);
    for (RegisteredColumn column : table.columns().values()) {
      String value = column.kind() == ColumnKind.FILE ? null : row.text(column.name());
      if (value != null && !value.isBlank()) {
        dossier.remember(table.name() + "." + column.name(), value);
        if (column.kind() == ColumnKind.ID && ID.matcher(value).matches()) {
          dossier.remember(RowLink.ANY, value);
        }
      }
    }
  }

  private static List<String> texts(RegisteredTable table) {
    return table.personal().stream()
        .filter(column -> column.kind() != ColumnKind.FILE)
        .map(RegisteredColumn::name)
        .toList();
  }

  private static List<String> numbers(Dossier dossier) {
    return NUMBERS.stream()
        .flatMap(column -> dossier.values(column).stream())
        .filter(number -> number.length() >= SHORTEST_NUMBER)
        .distinct()
        .toList();
  }

  private static boolean finds(Pattern spelled, String text) {
    return text != null && spelled.matcher(text).find();
  }

  private Spellings spellings(Dossier dossier, Optional<Telephone> phone) {
    Set<String> names = values(dossier, NAMES.stream());
    Set<String> addresses = values(dossier, ADDRESSES.stream());
    Set<String> phones = new TreeSet<>(dossier.values("sales_order.customer_phone"));
    phones.addAll(dossier.values("order_amendment.customer_phone"));
    phones.addAll(dossier.values("complaint.callback_phone"));
    dossier
        .part(register.table("order_correction").orElseThrow())
        .own()
        .values()
        .forEach(
            row -> {
              Set<String> into =
                  switch (row.text("field")) {
                    case "customerName" -> names;
                    case "customerPhone" -> phones;
                    default -> addresses;
                  };
              Stream.of("old_value", "new_value").map(row::text).forEach(into::add);
            });
    List.of(names, addresses, phones).forEach(one -> one.remove(register.token()));
    List<Telephone> numbers = new ArrayList<>(phone.stream().toList());
    phones.forEach(text -> number(text).ifPresent(numbers::add));
    return Spellings.of(numbers, names, addresses, register);
  }

  private static Optional<Telephone> number(String text) {
    try {
      return Optional.of(Telephone.of(text));
    } catch (Refusal e) {
      // What a platform has masked is no number.
      return Optional.empty();
    }
  }

  private static Set<String> values(Dossier dossier, Stream<String> columns) {
    Set<String> values = new TreeSet<>();
    columns.forEach(column -> values.addAll(dossier.values(column)));
    return values;
  }
}
