package org.gendan.report;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.gendan.report.ParcelReportMapper.Ends;
import org.gendan.report.ParcelReportMapper.Troubles;
import org.gendan.report.ParcelReportMapper.Way;
import org.gendan.security.Roles;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What became of parcels, by carrier: rows 153, 158 and 160 of docs/domain.md, and carriers
 * compared.
 */
@Configuration(proxyBeanMethods = false)
class ParcelReports {

  private static final Set<String> READERS =
      Set.of(
          Roles.LOGISTICS,
          Roles.TEAM_LEADS,
          Roles.SUPERVISORS,
          Roles.DEPARTMENT_HEADS,
          Roles.QUALITY,
          Roles.ANALYSTS,
          Roles.CAMUNDA_ADMIN);

  private final ParcelReportMapper parcels;
  private final ZoneId zone;

  ParcelReports(ParcelReportMapper parcels, ZoneId zone) {
    this.parcels = parcels;
    this.zone = zone;
  }

  /** Signed of dispatched (签收率), and of those that have come to an end (通过率). */
  @Bean
  Report signedRate() {
    return new DayReport(
        "signed-rate",
        READERS,
        List.of(
            "carrier",
            "dispatched",
            "signed",
            "refused",
            "underway",
            "signedPercent",
            "passPercent"),
        (from, until) -> parcels.ends(from, until).stream().map(ParcelReports::rates).toList(),
        zone);
  }

  private static List<Object> rates(Ends ends) {
    long ended = ends.signed() + ends.refused();
    return row(
        ends.carrier(),
        ends.dispatched(),
        ends.signed(),
        ends.refused(),
        ends.dispatched() - ended,
        percent(ends.signed(), ends.dispatched()),
        percent(ends.signed(), ended));
  }

  /** Hours from the dispatch to the delivery, of what was delivered on the day. */
  @Bean
  Report deliveryCycle() {
    return new DayReport(
        "delivery-cycle",
        READERS,
        List.of("carrier", "delivered", "medianHours", "nineOfTenHours"),
        (from, until) ->
            spreads(parcels.deliveries(from, until)).stream()
                .map(
                    way ->
                        row(way.carrier(), way.all(), way.time().median(), way.time().nineOfTen()))
                .toList(),
        zone);
  }

  /** Hours from the dispatch to the carrier's first news, of what was dispatched on the day. */
  @Bean
  Report pickUpPunctuality() {
    return new DayReport(
        "pick-up-punctuality",
        READERS,
        List.of("carrier", "dispatched", "notPickedUp", "medianHours", "nineOfTenHours"),
        (from, until) ->
            spreads(parcels.pickUps(from, until)).stream()
                .map(
                    way ->
                        row(
                            way.carrier(),
                            way.all(),
                            way.all() - way.time().sorted().size(),
                            way.time().median(),
                            way.time().nineOfTen()))
                .toList(),
        zone);
  }

  /** Stalls, losses, damage and claims, of what was dispatched on the day. */
  @Bean
  Report carriers() {
    return new DayReport(
        "carriers",
        READERS,
        List.of(
            "carrier", "dispatched", "stalled", "lost", "damaged", "claims", "claimsWon", "wonCny"),
        this::compared,
        zone);
  }

  private List<List<Object>> compared(Instant from, Instant until) {
    var left = new TreeMap<String, Long>();
    parcels.ends(from, until).forEach(ends -> left.put(ends.carrier(), ends.dispatched()));
    return parcels.troubles(from, until).stream()
        .map(
            (Troubles t) ->
                row(
                    t.carrier(),
                    left.get(t.carrier()),
                    t.stalled(),
                    t.lost(),
                    t.damaged(),
                    t.claims(),
                    t.won(),
                    BigDecimal.valueOf(t.wonFen(), 2)))
        .toList();
  }

  /** The ways of one carrier: all of them, and the times of those that have ended. */
  private record CarrierWays(String carrier, long all, Spread time) {}

  private static List<CarrierWays> spreads(List<Way> ways) {
    return ways.stream()
        .collect(groupingBy(Way::carrier, TreeMap::new, toList()))
        .entrySet()
        .stream()
        .map(
            of ->
                new CarrierWays(
                    of.getKey(),
                    of.getValue().size(),
                    Spread.of(
                        of.getValue().stream()
                            .filter(way -> way.ended() != null)
                            .map(Way::time)
                            .toList())))
        .toList();
  }

  /** With one decimal place; null of nothing. */
  private static BigDecimal percent(long part, long whole) {
    return whole == 0
        ? null
        : BigDecimal.valueOf(part * 100).divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP);
  }

  /** May hold nulls. */
  private static List<Object> row(Object... values) {
    return Collections.unmodifiableList(new ArrayList<>(Arrays.asList(values)));
  }
}
