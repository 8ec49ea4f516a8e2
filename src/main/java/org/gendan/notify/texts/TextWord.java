package org.gendan.notify.texts;

import java.util.Map;
import org.gendan.words.Words;
import org.springframework.modulith.NamedInterface;

/**
 * What texts are filled with: how it is called in a text, an example, what its codes belong to, and
 * whether there may be none.
 */
@NamedInterface
public enum TextWord {
  ADDRESS("address", "2 Sample Avenue"),
  ANSWER_DUE("answerDue", "03-02 18:00"),
  AT("at", "03-02 18:00"),
  CARRIER("carrier", "SF", "carrier"),
  CASE_NO("caseNo", "0a1b2c3d"),
  /** Of a parcel on its flight: a code of the list, or the airline's own words. */
  FREIGHT_CAUSE("cause", "WEATHER", "FreightReason"),
  CASE_CAUSE("cause", "NOT_SHIPPED", "ExceptionCause"),
  /** What a customer types in to prove who asks. */
  CODE("code", "204816"),
  CONTACT("contact", "400-000-0000"),
  DAYS("days", "7"),
  DELIVERY_MODE("deliveryMode", "TO_BUILDING", "DeliveryMode"),
  DUE_AT("dueAt", "03-02 18:00"),
  ETA("eta", "03-04 18:00", "unknownTime"),
  /** Of a report, line by line. */
  FIGURES("figures", "SF 96.4, ZTO 91.0"),
  FREIGHT("freight", "12.00"),
  FROM("from", "after-sales", "group"),
  HAPPENING("event", "KEPT", "Happening.Kind"),
  LEVEL("level", "2"),
  MINUTES("minutes", "10"),
  OPEN("open", "3"),
  OPTIONAL_ORDER("orderNo", "2603020001", null, true),
  ORDER_NO("orderNo", "2603020001"),
  /** Numbers of several orders. */
  ORDERS("orders", "2603020001, 2603020002"),
  PACKING("packing", "3.00"),
  /** Where more stands. */
  PAGE("page", "/reports/on-time-delivery?from=2026-03-02&to=2026-03-08&per=WEEK"),
  PAID_AMOUNT("paidAmount", "20.00 CNY"),
  /** Of the house, by the name with which the person logs in. */
  PERSON("person", "agent1"),
  PLATFORM("platform", "TMALL", "Platform"),
  /** By when the first owner of a case promised a solution. */
  PROMISED("promised", "03-03 18:00"),
  REASON("reason", "opened, a part is missing"),
  MOVE_REASON("reason", "OVERDUE", "Stay.Reason"),
  REPORT("report", "on-time-delivery", "Report"),
  SEND_BY("sendBy", "2026-03-09 18:00"),
  SOLUTION_DUE("solutionDue", "03-04 18:00"),
  TICKET_NO("ticketNo", "T-2603-1"),
  TO("to", "supervisors", "group"),
  TOTAL("total", "15.00"),
  /** To the page of the order. */
  TRACK_LINK("trackLink", "https://shop.example/track/Zk3vQ9mX2bT7aLw0Pq8sYg"),
  WAYBILL_NO("waybillNo", "SF1400000000001"),
  WISH("wish", "CHANGE", "TrackWish"),
  WEEK("week", "2026-03-02/2026-03-08"),
  WINDOW_END("windowEnd", "16:30"),
  WRONG_WAYBILL("wrongWaybill", "ZTO ZT1400000000128");

  private final String placeholder;
  private final String example;
  private final String codes;
  private final boolean mayLack;

  TextWord(String placeholder, String example) {
    this(placeholder, example, null);
  }

  TextWord(String placeholder, String example, String codes) {
    this(placeholder, example, codes, false);
  }

  TextWord(String placeholder, String example, String codes, boolean mayLack) {
    this.placeholder = placeholder;
    this.example = example;
    this.codes = codes;
    this.mayLack = mayLack;
  }

  /** As it stands in a text, without its braces. */
  public String placeholder() {
    return placeholder;
  }

  boolean mayLack() {
    return mayLack;
  }

  /** What it may be filled with. */
  String example() {
    return example;
  }

  /** What a text is filled with: a code by its word, and all else as it is; blank for none. */
  String shown(String language, Map<String, String> words) {
    String given = words.getOrDefault(placeholder, "");
    return codes == null || given.isBlank() ? given : Words.in(language, codes, given);
  }
}
