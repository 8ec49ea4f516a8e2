package org.gendan.notify.staff;

import static org.gendan.notify.texts.TextWord.ANSWER_DUE;
import static org.gendan.notify.texts.TextWord.CASE_CAUSE;
import static org.gendan.notify.texts.TextWord.CASE_NO;
import static org.gendan.notify.texts.TextWord.DUE_AT;
import static org.gendan.notify.texts.TextWord.FIGURES;
import static org.gendan.notify.texts.TextWord.FROM;
import static org.gendan.notify.texts.TextWord.HAPPENING;
import static org.gendan.notify.texts.TextWord.LEVEL;
import static org.gendan.notify.texts.TextWord.MOVE_REASON;
import static org.gendan.notify.texts.TextWord.OPEN;
import static org.gendan.notify.texts.TextWord.OPTIONAL_ORDER;
import static org.gendan.notify.texts.TextWord.ORDERS;
import static org.gendan.notify.texts.TextWord.PAGE;
import static org.gendan.notify.texts.TextWord.PERSON;
import static org.gendan.notify.texts.TextWord.PLATFORM;
import static org.gendan.notify.texts.TextWord.PROMISED;
import static org.gendan.notify.texts.TextWord.REPORT;
import static org.gendan.notify.texts.TextWord.SOLUTION_DUE;
import static org.gendan.notify.texts.TextWord.TICKET_NO;
import static org.gendan.notify.texts.TextWord.TO;
import static org.gendan.notify.texts.TextWord.WEEK;
import static org.gendan.notify.texts.TextWord.WINDOW_END;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.gendan.notify.ChannelProperties;
import org.gendan.notify.Departures;
import org.gendan.notify.MessageMapper;
import org.gendan.notify.MessageOutcome.Sent;
import org.gendan.notify.MessageRecord;
import org.gendan.notify.MessageRecord.Audience;
import org.gendan.notify.MessageRecord.Status;
import org.gendan.notify.guard.Reader;
import org.gendan.notify.mail.StaffMail;
import org.gendan.notify.texts.HouseText;
import org.gendan.notify.texts.TextWord;
import org.gendan.notify.texts.Texts;
import org.gendan.notify.turn.MessageTurns;
import org.gendan.refusal.Refusal;
import org.gendan.words.Words;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes messages to desks down and sends them by the robots that are switched on, or by mail where
 * that is wanted.
 */
@Component
@NamedInterface
public class StaffMessages {

  /**
   * The texts there are, without any customer's name or number; what they say stands in {@code
   * texts/staff}.
   */
  @NamedInterface
  public enum Template implements HouseText {
    /** A case has left the desk (rows 85-87 of docs/domain.md). */
    CASE_GONE(CASE_NO, OPTIONAL_ORDER, CASE_CAUSE, FROM, TO, LEVEL, MOVE_REASON),
    /** A case has come to the desk. */
    CASE_COME(CASE_NO, OPTIONAL_ORDER, CASE_CAUSE, LEVEL, ANSWER_DUE, SOLUTION_DUE, PROMISED),
    /** Its time is over, and above the desk there is nobody. */
    CASE_ASKED_AGAIN(CASE_NO, OPTIONAL_ORDER, CASE_CAUSE, LEVEL, SOLUTION_DUE, PROMISED),
    /** The first answer to a customer is overdue (rows 82, 83, 101 of docs/domain.md). */
    CASE_ANSWER_OVERDUE(CASE_NO, OPTIONAL_ORDER, CASE_CAUSE),
    /** What a case is about may be over. */
    CASE_REASON_OVER(CASE_NO, OPTIONAL_ORDER, CASE_CAUSE, HAPPENING),
    /** Half of a ticket's time is over (rows 105-111 of docs/domain.md). */
    TICKET_REMINDER(PLATFORM, TICKET_NO, DUE_AT),
    /** A ticket's time is nearly over. */
    TICKET_LAST_REMINDER(PLATFORM, TICKET_NO, DUE_AT),
    /** Unpaid orders are open shortly before their window ends (row 38 of docs/domain.md). */
    CHASE_OPEN(WINDOW_END, OPEN),
    /** A report of the week that is over, for who has subscribed to it. */
    REPORT_OF_THE_WEEK(REPORT, WEEK, FIGURES, PAGE),
    /**
     * Something happened to orders that a person has sold or looks after (row 52 of
     * docs/domain.md).
     */
    ORDER_NEWS(PERSON, OPEN, ORDERS);

    private final List<TextWord> words;

    Template(TextWord... words) {
      this.words = List.of(words);
    }

    @Override
    public Reader reader() {
      return Reader.COLLEAGUE;
    }

    @Override
    public List<TextWord> words() {
      return words;
    }
  }

  private static final String MAIL = "mail";

  private static final TypeReference<Map<String, String>> WORDS = new TypeReference<>() {};

  private final MessageMapper ledger;
  private final Departures departures;
  private final MessageTurns turns;
  private final StaffMessageProcess flow;
  private final List<Robot> robots;
  private final ChannelProperties settings;
  private final ObjectMapper json;
  private final Texts texts;
  private final StaffMail mail;
  private final ApplicationEventPublisher readers;

  public StaffMessages(
      MessageMapper ledger,
      Departures departures,
      MessageTurns turns,
      StaffMessageProcess flow,
      List<Robot> robots,
      ChannelProperties settings,
      ObjectMapper json,
      Texts texts,
      StaffMail mail,
      ApplicationEventPublisher readers) {
    this.ledger = ledger;
    this.departures = departures;
    this.turns = turns;
    this.flow = flow;
    this.robots =
        settings.staff().stream()
            .flatMap(name -> robots.stream().filter(robot -> robot.name().equals(name)))
            .toList();
    this.settings = settings;
    this.json = json;
    this.texts = texts;
    this.mail = mail;
    this.readers = readers;
  }

  /** How a text gets to its readers. */
  private record Way(String channel, Consumer<String> writes) {}

  /**
   * Has a desk told by a job of its own; the caller's transaction decides whether. The same key
   * again changes nothing. Where no channel to staff is switched on it is kept for the page of the
   * desk's lead alone.
   *
   * @param key idempotency key, at most 160 characters
   * @param desk a group of {@code security.Roles}
   * @param template which text
   * @param words what the text is filled with
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void tell(String key, String desk, Template template, Map<String, String> words) {
    if (ledger.find(key).isPresent() || !isItsTurn(desk, template, words)) {
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
    if (!ledger.add(asked)) {
      return;
    }
    if (robots.isEmpty() && address(key).isEmpty()) {
      ledger.settle(key, Status.DROPPED, null, "no channel to staff is on", departures.now());
    } else {
      flow.asked(key);
    }
  }

  /**
   * What a desk was told, as its lead reads it on a page.
   *
   * @param outcome how the message in the chat stands
   */
  @NamedInterface
  public record Told(String key, String desk, Instant at, String text, Status outcome) {}

  /** What these desks were told since then, the newest first, whether a robot wrote it or not. */
  @Transactional(readOnly = true)
  public List<Told> toldSince(Collection<String> desks, Instant since, String language, int most) {
    return desks.isEmpty()
        ? List.of()
        : ledger.toStaff(desks, since, most).stream()
            .map(
                one ->
                    new Told(
                        one.key(),
                        one.recipient(),
                        one.askedAt(),
                        texts.fill(Template.valueOf(one.template()), language, read(one.words())),
                        one.status()))
            .toList();
  }

  /** A desk that has just read of a matter is not reminded of it at the same moment. */
  private boolean isItsTurn(String desk, Template template, Map<String, String> words) {
    return Stream.of("orderNo", "ticketNo", "caseNo")
        .map(words::get)
        .filter(matter -> matter != null && !matter.isBlank())
        .findFirst()
        .map(matter -> turns.take(matter, desk, template.name()))
        .map(turn -> turn.now() || turn.waits())
        .orElse(true);
  }

  /** Sends a message that was asked for, in a job of its own; a repeated job sends nothing. */
  public void send(String key) {
    MessageRecord asked =
        ledger.find(key).orElseThrow(() -> Refusal.notFound("There is no message '%s'", key));
    Optional<Way> way = byMail(key).or(() -> byRobot(asked.recipient()));
    if (way.isEmpty()) {
      departures.drop(asked, "no robot writes to " + asked.recipient());
      return;
    }
    String language = settings.staffLanguage();
    String text = texts.fill(Template.valueOf(asked.template()), language, read(asked.words()));
    departures.once(
        asked,
        way.get().channel(),
        attempt -> {
          // Neither can be asked what it wrote, so that the desk may have read it before.
          String again =
              attempt.unknownSince() == null ? "" : Words.in(language, "message", "AGAIN") + " ";
          way.get().writes().accept(again + text);
          return new Sent(null);
        });
  }

  private Optional<String> address(String key) {
    AddressAsked asked = new AddressAsked(key);
    if (mail.isOn()) {
      readers.publishEvent(asked);
    }
    return asked.address();
  }

  private Optional<Way> byMail(String key) {
    String subject = Words.in(settings.staffLanguage(), "message", "SUBJECT");
    return address(key)
        .map(address -> new Way(MAIL, text -> mail.send(key, address, subject, text)));
  }

  private Optional<Way> byRobot(String desk) {
    return Stream.of(desk, Robot.ALL_DESKS)
        .flatMap(
            name ->
                robots.stream()
                    .filter(robot -> robot.serves(name))
                    .map(robot -> new Way(robot.name(), text -> robot.write(name, text))))
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
