package org.gendan.carrier.kuaidi100;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.gendan.carrier.CarrierAnswer;
import org.gendan.carrier.TrackQuery;
import org.gendan.carrier.TrackedEvent;

/** Asks where parcels are, the same number at most once in half an hour. */
class Kuaidi100Queries {

  private static final int MOST_REMEMBERED = 20_000;

  private final Kuaidi100Api api;
  private final Kuaidi100Events events;
  private final Clock clock;
  private final Duration sameNumberEvery;
  private final Map<String, Asked> asked = new ConcurrentHashMap<>();

  Kuaidi100Queries(
      Kuaidi100Api api, Kuaidi100Events events, Clock clock, Duration sameNumberEvery) {
    this.api = api;
    this.events = events;
    this.clock = clock;
    this.sameNumberEvery = sameNumberEvery;
  }

  /** An answer, and when it was given. */
  record Asked(Instant at, CarrierAnswer<List<TrackedEvent>> answer) {}

  /** The answer of now, or the last one while the number may not be queried again. */
  Asked ask(String com, TrackQuery query) {
    Instant now = clock.instant();
    if (asked.size() > MOST_REMEMBERED) {
      asked.values().removeIf(old -> !isFresh(old, now));
    }
    return asked.compute(
        com + " " + query.waybillNo(),
        (key, last) ->
            last != null && isFresh(last, now) ? last : new Asked(now, fetch(com, query)));
  }

  private boolean isFresh(Asked last, Instant now) {
    return now.isBefore(last.at().plus(sameNumberEvery));
  }

  private CarrierAnswer<List<TrackedEvent>> fetch(String com, TrackQuery query) {
    Map<String, Object> param = new LinkedHashMap<>();
    param.put("com", com);
    param.put("num", query.waybillNo());
    param.put("phone", query.phoneTail() == null ? "" : query.phoneTail());
    param.put("from", "");
    param.put("to", "");
    param.put("resultv2", "4");
    param.put("show", "0");
    param.put("order", "desc");
    JsonNode answer = api.query(param);
    if (answer.path("status").asText().equals("200")) {
      return new CarrierAnswer.Given<>(events.read(query.carrier(), answer).events());
    }
    String code = answer.path("returnCode").asText();
    return code.equals(Kuaidi100Code.NOTHING_YET)
        ? new CarrierAnswer.Given<>(List.of())
        : Kuaidi100Code.refusal(code, answer);
  }
}
