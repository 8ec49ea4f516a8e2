package org.gendan.notify.staff;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.gendan.notify.ChannelProperties;
import org.gendan.notify.Departures;
import org.gendan.notify.MessageMapper;
import org.gendan.notify.MessageOutcome.Sent;
import org.gendan.notify.MessageRecord;
import org.gendan.notify.MessageRecord.Audience;
import org.gendan.notify.MessageRecord.Status;
import org.gendan.refusal.Refusal;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes messages to desks down and sends them by the robots that are switched on. */
@Component
@NamedInterface
public class StaffMessages {

  /** The texts there are, without any customer's name or number. */
  @NamedInterface
  public enum Template {
    /** A case has left the desk (rows 85-87 of docs/domain.md). */
    CASE_GONE(
        "异常 {caseNo}（订单 {orderNo}，{cause}）已从 {from} 转至 {to}，第 {level} 级。原因：{reason}。",
        "Exception {caseNo} (order {orderNo}, {cause}) has gone from {from} to {to}, level {level}."
            + " Reason: {reason}."),
    /** A case has come to the desk. */
    CASE_COME(
        "异常 {caseNo}（订单 {orderNo}，{cause}）已升级到你组（第 {level} 级），请在 {answerDue} 前首次答复，{solutionDue}"
            + " 前解决（最初承诺 {promised}）。",
        "Exception {caseNo} (order {orderNo}, {cause}) is yours now, level {level}: first answer by"
            + " {answerDue}, solution by {solutionDue} (first promised for {promised})."),
    /** Its time is over, and above the desk there is nobody. */
    CASE_ASKED_AGAIN(
        "异常 {caseNo}（订单 {orderNo}，{cause}）仍在你组（第 {level} 级），已超时，请在 {solutionDue} 前解决（最初承诺 {promised}）。",
        "Exception {caseNo} (order {orderNo}, {cause}) is still yours, level {level}, and overdue:"
            + " solution by {solutionDue} (first promised for {promised})."),
    /** The first answer to a customer is overdue (rows 82, 83, 101 of docs/domain.md). */
    CASE_ANSWER_OVERDUE(
        "异常 {caseNo}（订单 {orderNo}，{cause}）首次答复已超时，请立即答复客户。",
        "Exception {caseNo} (order {orderNo}, {cause}): the first answer is overdue."),
    /** What a case is about may be over. */
    CASE_REASON_OVER(
        "异常 {caseNo}（订单 {orderNo}，{cause}）：{event}，请确认是否还需处理，否则请结案。",
        "Exception {caseNo} (order {orderNo}, {cause}): {event}. Is anything left to do? If not,"
            + " please close it."),
    /** Half of a ticket's time is over (rows 105-111 of docs/domain.md). */
    TICKET_REMINDER(
        "{platform} 工单 {ticketNo} 时限已过半，截止 {dueAt}。",
        "{platform} ticket {ticketNo}: half of its time is over, due at {dueAt}."),
    /** A ticket's time is nearly over. */
    TICKET_LAST_REMINDER(
        "{platform} 工单 {ticketNo} 即将超时，截止 {dueAt}，请立即答复。",
        "{platform} ticket {ticketNo} is nearly overdue, due at {dueAt}."),
    /** Unpaid orders are open shortly before their window ends (row 38 of docs/domain.md). */
    CHASE_OPEN(
        "催付窗口 {windowEnd} 即将结束，仍有 {open} 单未处理。",
        "The chase window ends at {windowEnd}; {open} unpaid orders are still open.");

    private final String chinese;
    private final String english;

    Template(String chinese, String english) {
      this.chinese = chinese;
      this.english = english;
    }

    /** The text with its words filled in, in the language {@code zh} or {@code en}. */
    String in(String language, Map<String, String> words) {
      String filled = language.equals("en") ? english : chinese;
      for (var word : words.entrySet()) {
        filled = filled.replace("{" + word.getKey() + "}", word.getValue());
      }
      return filled;
    }
  }

  private static final TypeReference<Map<String, String>> WORDS = new TypeReference<>() {};

  /** A robot cannot be asked what it wrote, so that the desk may have read it before. */
  private static final Map<String, String> AGAIN =
      Map.of("zh", "（可能重复）", "en", "(perhaps for the second time) ");

  private final MessageMapper ledger;
  private final Departures departures;
  private final StaffMessageProcess flow;
  private final List<Robot> robots;
  private final ChannelProperties settings;
  private final ObjectMapper json;

  public StaffMessages(
      MessageMapper ledger,
      Departures departures,
      StaffMessageProcess flow,
      List<Robot> robots,
      ChannelProperties settings,
      ObjectMapper json) {
    this.ledger = ledger;
    this.departures = departures;
    this.flow = flow;
    this.robots =
        settings.staff().stream()
            .flatMap(name -> robots.stream().filter(robot -> robot.name().equals(name)))
            .toList();
    this.settings = settings;
    this.json = json;
  }

  private record Way(Robot robot, String desk) {}

  /**
   * Has a desk told by a job of its own; the caller's transaction decides whether. The same key
   * again changes nothing, and nothing happens where no channel to staff is switched on.
   *
   * @param key idempotency key, at most 160 characters
   * @param desk a group of {@code security.Roles}
   * @param template which text
   * @param words what the text is filled with
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void tell(String key, String desk, Template template, Map<String, String> words) {
    if (robots.isEmpty() || ledger.find(key).isPresent()) {
      return;
    }
    MessageRecord asked =
        new MessageRecord(
            key,
            Audience.STAFF,
            desk,
            template.name(),
            written(words),
            Status.WAITING,
            0,
            null,
            null,
            null,
            departures.now(),
            null,
            null);
    if (ledger.add(asked)) {
      flow.asked(key);
    }
  }

  /** Sends a message that was asked for, in a job of its own; a repeated job sends nothing. */
  public void send(String key) {
    MessageRecord asked =
        ledger
            .find(key)
            .orElseThrow(() -> Refusal.notFound("There is no message '%s'".formatted(key)));
    Optional<Way> way = way(asked.recipient());
    if (way.isEmpty()) {
      departures.drop(asked, "no robot writes to " + asked.recipient());
      return;
    }
    String text =
        Template.valueOf(asked.template()).in(settings.staffLanguage(), read(asked.words()));
    departures.once(
        asked,
        way.get().robot().name(),
        attempt -> {
          String again = attempt.unknownSince() == null ? "" : AGAIN.get(settings.staffLanguage());
          way.get().robot().write(way.get().desk(), again + text);
          return new Sent(null);
        });
  }

  private Optional<Way> way(String desk) {
    return Stream.of(desk, Robot.ALL_DESKS)
        .flatMap(
            name -> robots.stream().filter(robot -> robot.serves(name)).map(r -> new Way(r, name)))
        .findFirst();
  }

  private String written(Map<String, String> words) {
    try {
      return json.writeValueAsString(words);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A map of texts is always JSON", e);
    }
  }

  private Map<String, String> read(String words) {
    try {
      return json.readValue(words, WORDS);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("The words of a message are no JSON: " + words, e);
    }
  }
}
