package org.gendan.desk.house;

import static org.gendan.desk.house.HouseList.column;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.gendan.notify.MessageRecord;
import org.gendan.notify.customer.CustomerMessages;
import org.gendan.notify.staff.StaffMessages;
import org.gendan.order.DeliveryMode;
import org.gendan.order.DeployedPlatforms;
import org.gendan.order.OrderStatus;
import org.gendan.order.PaymentMethod;
import org.gendan.quarantine.QuarantinedRow;
import org.gendan.security.CurrentActor;
import org.gendan.security.Deed;
import org.gendan.security.DeskPeople;
import org.gendan.security.Roles;
import org.gendan.shipment.ShipmentStatus;
import org.gendan.shipment.daylist.DayList;
import org.gendan.words.Language;
import org.gendan.words.Words;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Pages about more than one order. Each shows what a call answers, to whom the call answers it. */
@Controller
class HouseController {

  private static final String PAGE = "desk/house";

  private static final DateTimeFormatter ORDER_NO = DateTimeFormatter.ofPattern("yyMMddHHmmssSSS");

  /** What is no enum: windows and shifts of tables, channels of messages, who came late. */
  private static final List<String> NAMED =
      List.of(
          "window.unpaid-chase",
          "window.vip-ticket",
          "window.unpaid-expiry",
          "window.unshipped-refund",
          "window.erp-problem",
          "window.day-lock",
          "channel.aliyun",
          "channel.wecom",
          "channel.dingtalk",
          "channel.feishu",
          "shift.DAY",
          "shift.EVENING",
          "punctuality.ON_TIME",
          "punctuality.LATE");

  private static final HouseList DAY_LIST =
      new HouseList(
              "dayList",
              "/api/shipments/day-list",
              "date",
              List.of(
                  column("platformOrderNo", "order", "number"),
                  column("carrier", "word", "carrier.name"),
                  column("waybillNo", "text", "waybill"),
                  column("status", "word", "stage"),
                  column("state", "word", "dayList.state"),
                  column("owner", "group", "assignee"),
                  column("nextAt", "moment", "dayList.next"),
                  column("returnAt", "moment", "dayList.return"),
                  column("reason", "text", "why.so")),
              List.of())
          .withCodes(ShipmentStatus.values(), DayList.State.values());

  private static final HouseList WINDOWS =
      new HouseList(
          "windows",
          "/api/windows",
          null,
          List.of(
              column("window", "word", "windows.name"),
              column("endsAt", "moment", "windows.ends"),
              column("minutesLeft", "minutes", "windows.left"),
              column("done/total", "bar", "windows.done"),
              column("open", "text", "windows.open"),
              column("missed", "text", "windows.missed")),
          List.of());

  private static final HouseList DUTY =
      new HouseList(
          "duty",
          "/api/duty",
          null,
          List.of(
              column("userId", "text", "duty.who"),
              column("groups", "group", "duty.groups"),
              column("shift", "word", "duty.shift"),
              column("punctuality", "word", "duty.punctuality"),
              column("loggedOnAt", "moment", "duty.since"),
              column("endsAt", "moment", "windows.ends")),
          List.of());

  private static final HouseList QUARANTINE =
      new HouseList(
              "quarantine",
              "/api/quarantine?status=OPEN",
              null,
              List.of(
                  column("receivedAt", "moment", "quarantine.when"),
                  column("fileName", "text", "quarantine.file"),
                  column("line", "text", "quarantine.line"),
                  column("field", "text", "quarantine.field"),
                  column("reason", "text", "why.so"),
                  column("id", "repair", "quarantine.repair")),
              List.of())
          .withCodes(QuarantinedRow.Status.values());

  private static final HouseList UNNOTED =
      new HouseList(
              "unnoted",
              "/api/orders/unnoted",
              "date",
              List.of(
                  column("platformOrderNo", "order", "number"),
                  column("placedAt", "moment", "placed"),
                  column("status", "word", "stage"),
                  column("seller", "text", "people.seller"),
                  column("owner", "text", "people.owner")),
              List.of())
          .withCodes(OrderStatus.values());

  private static final HouseList MESSAGES =
      new HouseList(
              "messages",
              "/api/messages",
              null,
              List.of(
                  column("askedAt", "moment", "messages.when"),
                  column("audience", "word", "messages.audience"),
                  column("recipient", "group", "messages.to"),
                  column("template", "word", "messages.text"),
                  column("status", "word", "messages.status"),
                  column("channel", "word", "messages.channel"),
                  column("reason", "text", "why.so")),
              List.of())
          .withCodes(
              MessageRecord.Audience.values(),
              MessageRecord.Status.values(),
              CustomerMessages.Template.values(),
              StaffMessages.Template.values());

  private static final HouseList DISPATCH_LIST =
      new HouseList(
              "dispatchList",
              "/api/dispatch-lists",
              "date",
              List.of(
                  column("listed", "tick", "dispatchList.listed"),
                  column("platformOrderNo", "order", "number"),
                  column("promisedDispatchAt", "moment", "promised"),
                  column("placedAt", "moment", "placed"),
                  column("status", "word", "stage")),
              List.of())
          .withCodes(OrderStatus.values());

  private final DeployedPlatforms platforms;
  private final DeskPeople people;
  private final CurrentActor actor;
  private final Clock clock;
  private final ZoneId zone;

  HouseController(
      DeployedPlatforms platforms,
      DeskPeople people,
      CurrentActor actor,
      Clock clock,
      ZoneId zone) {
    this.platforms = platforms;
    this.people = people;
    this.actor = actor;
    this.clock = clock;
    this.zone = zone;
  }

  /** What was looked after today, and what is carried over (每天锁定). */
  @GetMapping("/day-list")
  String dayList(Locale reader, Model model) {
    model.addAttribute("carriers", Words.vocabulary("carrier", Language.of(reader)));
    model.addAttribute("first", today());
    return list(DAY_LIST, model);
  }

  /** Orders of a day that nobody has written a note about (总表). */
  @GetMapping("/unnoted")
  String unnoted(Model model) {
    model.addAttribute("first", today());
    return list(UNNOTED, model);
  }

  /** What ships tomorrow (排单): after-sales ticks it, logistics reads it. */
  @GetMapping("/dispatch-list")
  String dispatchList(Model model) {
    model.addAttribute("first", LocalDate.ofInstant(clock.instant(), zone).plusDays(1).toString());
    model.addAttribute("mayHandIn", actor.may(Deed.PLAN_DISPATCH));
    return list(DISPATCH_LIST, model);
  }

  /** What went out to customers and desks. */
  @GetMapping("/messages")
  String messages(Model model) {
    return list(MESSAGES, model);
  }

  /** How far the cut-off windows are. */
  @GetMapping("/windows")
  String windows(Model model) {
    return list(WINDOWS, model);
  }

  /** Who is on duty, and logging on and off. */
  @GetMapping("/duty")
  String duty(Model model) {
    return list(DUTY, model);
  }

  /** Rows that could not be taken, each with its repair. */
  @GetMapping("/quarantine")
  String quarantine(Model model) {
    return list(QUARANTINE, model);
  }

  /** A file is dropped here; what it brings wrong is mended below. */
  @GetMapping("/orders/import")
  String sheets(Model model) {
    model.addAttribute("orders", actor.may(Deed.TAKE_ORDER));
    model.addAttribute("parcels", actor.may(Deed.DISPATCH));
    list(QUARANTINE, model);
    return "desk/import";
  }

  /** An order that a customer gives on the phone. */
  @GetMapping("/orders/new")
  String order(Model model) {
    actor.must(Deed.TAKE_ORDER);
    model.addAttribute("platforms", platforms.table().names());
    model.addAttribute("payments", PaymentMethod.values());
    model.addAttribute("deliveries", DeliveryMode.values());
    var now = clock.instant().atZone(zone);
    model.addAttribute("placedAt", now.toLocalDateTime().withSecond(0).withNano(0).toString());
    model.addAttribute("orderNo", "PH" + ORDER_NO.format(now));
    model.addAttribute("people", people.of(Roles.DESKS).keySet());
    return "desk/new-order";
  }

  /** As calls and fields of days take it, in every language. */
  private String today() {
    return LocalDate.ofInstant(clock.instant(), zone).toString();
  }

  private static String list(HouseList list, Model model) {
    model.addAttribute("list", list);
    model.addAttribute("groups", Roles.DESKS);
    model.addAttribute("named", NAMED);
    return PAGE;
  }
}
