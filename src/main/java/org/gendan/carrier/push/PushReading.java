package org.gendan.carrier.push;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gendan.carrier.CarrierNews;
import org.gendan.carrier.CarrierNews.Heard;
import org.gendan.carrier.PushFormat;
import org.gendan.carrier.PushRefused;
import org.gendan.carrier.TrackedEvent;
import org.gendan.carrier.watch.Watches;
import org.gendan.refusal.Refusal;
import org.gendan.trail.OrderInLog;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** Tells what is in a push to the capability that knows the parcels, one event a transaction. */
@Component
class PushReading {

  private static final Logger log = LoggerFactory.getLogger(PushReading.class);

  private final Map<String, PushFormat> formats = new HashMap<>();
  private final CarrierNews news;
  private final Watches watches;

  PushReading(List<PushFormat> formats, CarrierNews news, Watches watches) {
    formats.forEach(format -> this.formats.put(format.vendor(), format));
    this.news = news;
    this.watches = watches;
  }

  /** Answers what could not be applied, in words; nothing when all was. */
  List<String> apply(Push push) {
    PushFormat format = formats.get(push.vendor());
    if (format == null) {
      return List.of("no adapter '%s' is switched on".formatted(push.vendor()));
    }
    PushFormat.Content content;
    try {
      content = format.read(push.content());
    } catch (PushRefused e) {
      return List.of(e.getMessage());
    }
    List<String> left = new ArrayList<>(content.unreadable());
    for (TrackedEvent event : content.events()) {
      String fault = tell(event, content.carriers());
      if (fault != null) {
        left.add(fault);
      }
    }
    if (content.abandoned() != null && left.isEmpty()) {
      watches.abandoned(content.abandoned());
    }
    return left;
  }

  private TrackedEvent settled(TrackedEvent event) {
    return event.status() == event.atDestination()
        ? event
        : event.goingTo(watches.destination(event.carrier(), event.waybillNo()));
  }

  /** Why the event could not be told, or null. */
  private String tell(TrackedEvent event, List<String> carriers) {
    // A push may be about many parcels, an event is about one.
    OrderInLog.Scope about = OrderInLog.ofTheFirst();
    try {
      for (String carrier : carriers) {
        if (news.hear(settled(event.by(carrier))) == Heard.TAKEN) {
          return null;
        }
      }
      return "no parcel has waybill " + event.waybillNo();
    } catch (Refusal e) {
      return e.getMessage();
    } catch (DataAccessException e) {
      // Another transaction changed the parcel at the same moment; the next try finds it at rest.
      return "not now: " + e.getClass().getSimpleName();
    } catch (RuntimeException e) {
      // A fault of ours in one push: it waits with its reason, and the others go on.
      log.error("An event of waybill {} could not be applied", event.waybillNo(), e);
      return "a fault of ours, see the log: " + e.getClass().getSimpleName();
    } finally {
      about.close();
    }
  }
}
