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
import org.gendan.notify.MessageLedger;
import org.gendan.notify.MessageOutcome.Sent;
import org.gendan.notify.MessageRecord;
import org.gendan.notify.MessageRecord.Audience;
import org.gendan.notify.MessageRecord.Status;
import org.gendan.refusal.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes messages to desks down and sends them by the robots that are switched on. */
@Component
public class RecordedStaffMessages implements StaffMessages {

  private static final TypeReference<Map<String, String>> WORDS = new TypeReference<>() {};

  /** A robot cannot be asked what it wrote, so that the desk may have read it before. */
  private static final Map<String, String> AGAIN =
      Map.of("zh", "（可能重复）", "en", "(perhaps for the second time) ");

  private final MessageLedger ledger;
  private final Departures departures;
  private final StaffMessageFlow flow;
  private final List<Robot> robots;
  private final ChannelProperties settings;
  private final ObjectMapper json;

  public RecordedStaffMessages(
      MessageLedger ledger,
      Departures departures,
      StaffMessageFlow flow,
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

  @Override
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
