package org.gendan.report.figures;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.SelectProvider;
import org.gendan.report.fact.FactDays;
import org.gendan.report.fact.FactKind;

/** Counts facts, and lists them. */
@Mapper
interface FigureMapper {

  /**
   * Facts that are alike, and have the same time or none.
   *
   * @param begin the first day of their period
   * @param tenths their time in tenths of hours; null when they have none
   */
  record Counted(
      LocalDate begin,
      String first,
      String second,
      FactKind kind,
      String cause,
      String outcome,
      boolean late,
      Integer tenths,
      long amount,
      long fen) {}

  /**
   * Counts facts that are alike.
   *
   * @param columns of the facts: period, two splits, and what the figures tell apart; a constant
   *     where nothing is told apart
   * @param rest of which days
   */
  @SelectProvider(type = Statements.class, method = "groups")
  List<Counted> groups(
      @Param("columns") List<String> columns, @Param("rest") List<FactDays.Rest> rest);

  /** One fact behind a figure, with the number of its order where it has one. */
  record Behind(
      String orderId,
      String orderNo,
      FactKind kind,
      LocalDate day,
      String platform,
      String carrier,
      String desk,
      String cause,
      String outcome,
      boolean late,
      Integer tenths,
      long fen) {}

  @SelectProvider(type = Statements.class, method = "behind")
  List<Behind> behind(@Param("asked") BehindAsked asked);

  @SelectProvider(type = Statements.class, method = "howMany")
  long howMany(@Param("asked") BehindAsked asked);

  /** An order without its customer. */
  record OrderLine(
      String platform,
      String orderNo,
      Instant placedAt,
      String stage,
      String paymentMethod,
      BigDecimal amountPayable,
      String currency,
      int lines,
      int pieces,
      int parcels) {}

  @Select(
      """
      select o.platform as platform, o.platform_order_no as order_no, o.placed_at as placed_at,
        o.status as stage, o.payment_method as payment_method,
        o.amount_payable as amount_payable, o.currency as currency,
        (select count(*) from order_line l where l.order_id = o.order_id) as `lines`,
        (select coalesce(sum(l.quantity), 0) from order_line l where l.order_id = o.order_id)
          as pieces,
        (select count(*) from shipment s where s.order_id = o.order_id
          and s.status <> 'CANCELLED') as parcels
      from sales_order o
      where o.placed_at >= #{from} and o.placed_at < #{until}
      order by o.placed_at, o.order_id
      """)
  List<OrderLine> orders(@Param("from") Instant from, @Param("until") Instant until);

  /** The statements, as MyBatis asks for them. */
  final class Statements {

    private Statements() {}

    public static String groups(Map<String, Object> asked) {
      List<?> columns = (List<?>) asked.get("columns");
      List<String> names =
          List.of("begin", "first", "second", "kind", "cause", "outcome", "late", "tenths");
      StringBuilder select = new StringBuilder("select ");
      StringBuilder by = new StringBuilder();
      for (int i = 0; i < names.size(); i++) {
        String column = (String) columns.get(i);
        select.append(column).append(" as `").append(names.get(i)).append("`, ");
        if (column.matches("[a-z_]+") && !column.equals("null")) {
          by.append(by.isEmpty() ? "" : ", ").append(column);
        }
      }
      return select
          + "count(*) as amount, "
          + columns.get(names.size())
          + " as fen from report_fact where "
          + rest((List<?>) asked.get("rest"))
          + " group by "
          + by;
    }

    private static String rest(List<?> rest) {
      return IntStream.range(0, rest.size())
          .mapToObj(
              i ->
                  "(kind in (%s) and fact_day between #{rest[%d].from} and #{rest[%d].to})"
                      .formatted(kinds(((FactDays.Rest) rest.get(i)).kinds()), i, i))
          .collect(Collectors.joining(" or "));
    }

    private static String kinds(Set<?> kinds) {
      return kinds.stream().map(kind -> "'" + kind + "'").collect(Collectors.joining(", "));
    }

    public static String behind(Map<String, Object> asked) {
      return "select f.order_id, o.platform_order_no as order_no, f.kind, f.fact_day as `day`,"
          + " f.platform, f.carrier, f.desk, f.cause, f.outcome, f.late, f.tenths, f.fen"
          + " from report_fact f left join sales_order o on o.order_id = f.order_id"
          + where((BehindAsked) asked.get("asked"))
          + " order by f.fact_day, f.source, f.source_id, f.part"
          + " limit #{asked.most} offset #{asked.offset}";
    }

    public static String howMany(Map<String, Object> asked) {
      return "select count(*) from report_fact f" + where((BehindAsked) asked.get("asked"));
    }

    private static String where(BehindAsked asked) {
      Match match = asked.match();
      StringBuilder where =
          new StringBuilder(" where f.kind in (")
              .append(kinds(match.kinds()))
              .append(") and f.fact_day between #{asked.from} and #{asked.to}");
      in(where, "cause", "asked.match.causes", match.causes().size());
      in(where, "outcome", "asked.match.outcomes", match.outcomes().size());
      if (match.late() != null) {
        where.append(" and f.late = #{asked.match.late}");
      }
      if (match.timed() != null) {
        where.append(" and f.tenths is ").append(match.timed() ? "not null" : "null");
      }
      for (int i = 0; i < asked.splits().size(); i++) {
        where
            .append(" and f.")
            .append(asked.splits().get(i).dimension().column())
            .append(" = #{asked.values[%d]}".formatted(i));
      }
      return where.toString();
    }

    private static void in(StringBuilder where, String column, String list, int size) {
      if (size > 0) {
        where.append(" and f.").append(column).append(" in (");
        for (int i = 0; i < size; i++) {
          where.append(i == 0 ? "" : ", ").append("#{%s[%d]}".formatted(list, i));
        }
        where.append(")");
      }
    }
  }
}
