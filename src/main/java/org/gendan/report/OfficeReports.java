package org.gendan.report;

import java.math.BigDecimal;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Set;
import org.gendan.security.Roles;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Windows, budgets and the export of orders: rows 161 and 164 of docs/domain.md. */
@Configuration(proxyBeanMethods = false)
class OfficeReports {

  private static final DateTimeFormatter TIME_OF_DAY = DateTimeFormatter.ofPattern("HH:mm");

  private static final Set<String> LEADERS =
      Set.of(
          Roles.TEAM_LEADS,
          Roles.SUPERVISORS,
          Roles.DEPARTMENT_HEADS,
          Roles.QUALITY,
          Roles.ANALYSTS,
          Roles.CAMUNDA_ADMIN);

  private final OfficeReportMapper office;
  private final ZoneId zone;

  OfficeReports(OfficeReportMapper office, ZoneId zone) {
    this.office = office;
    this.zone = zone;
  }

  /** What each cut-off window had to do and did. */
  @Bean
  Report chaseCompletion() {
    return new DayReport(
        "chase-completion",
        LEADERS,
        List.of("window", "orders", "chased", "reached", "uncalled", "missed"),
        (from, until) ->
            office.windows(from, until).stream()
                .map(
                    window ->
                        List.<Object>of(
                            TIME_OF_DAY.format(window.windowEnd().atZone(zone)),
                            window.orders(),
                            window.chased(),
                            window.reached(),
                            window.uncalled(),
                            window.missed()))
                .toList(),
        zone);
  }

  /** What was booked against the budgets of compensations and discounts. */
  @Bean
  Report budgets() {
    return new DayReport(
        "budgets",
        Set.of(
            Roles.FINANCE,
            Roles.TEAM_LEADS,
            Roles.SUPERVISORS,
            Roles.DEPARTMENT_HEADS,
            Roles.ANALYSTS,
            Roles.CAMUNDA_ADMIN),
        List.of("budget", "kind", "entries", "amountCny"),
        (from, until) ->
            office.booked(from, until).stream()
                .map(
                    booked ->
                        List.<Object>of(
                            booked.budget(),
                            booked.kind(),
                            booked.entries(),
                            BigDecimal.valueOf(booked.fen(), 2)))
                .toList(),
        zone);
  }

  /** The orders of the day they were placed on, without their customers. */
  @Bean
  Report orderExport() {
    return new DayReport(
        "order-export",
        LEADERS,
        List.of(
            "platform",
            "orderNo",
            "placedAt",
            "stage",
            "paymentMethod",
            "amountPayable",
            "currency",
            "lines",
            "pieces",
            "parcels"),
        (from, until) ->
            office.orders(from, until).stream()
                .map(
                    order ->
                        List.<Object>of(
                            order.platform(),
                            order.orderNo(),
                            order.placedAt(),
                            order.stage(),
                            order.paymentMethod(),
                            order.amountPayable(),
                            order.currency(),
                            order.lines(),
                            order.pieces(),
                            order.parcels()))
                .toList(),
        zone);
  }
}
