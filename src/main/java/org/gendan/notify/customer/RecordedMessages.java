package org.gendan.notify.customer;

import java.util.List;
import java.util.Map;
import org.gendan.notify.ChannelProperties;
import org.gendan.notify.Departures;
import org.gendan.notify.MessageOutcome;
import org.gendan.notify.MessageOutcome.Sent;
import org.gendan.notify.MessageRecord;
import org.gendan.notify.MessageRecord.Audience;
import org.gendan.notify.MessageRecord.Status;
import org.gendan.notify.customer.SmsChannel.Sms;
import org.springframework.stereotype.Component;

/** Sends to customers by the channel that is switched on, each message once. */
@Component
public class RecordedMessages implements CustomerMessages {

  private final SmsChannel channel;
  private final Departures departures;

  public RecordedMessages(
      List<SmsChannel> channels, ChannelProperties settings, Departures departures) {
    this.channel =
        channels.stream()
            .filter(one -> one.name().equals(settings.channel()))
            .findFirst()
            .orElseThrow(
                () ->
                    new IllegalStateException(
                        "gendan.notify.channel names '%s', which is no channel to customers; use"
                            + " sandbox or aliyun-sms".formatted(settings.channel())));
    this.departures = departures;
  }

  @Override
  public MessageOutcome send(
      String key, String phone, Template template, Map<String, String> words) {
    Sms sms = new Sms(key, phone, template, words);
    return departures.once(
        new MessageRecord(
            key,
            Audience.CUSTOMER,
            phone,
            template.name(),
            null,
            Status.WAITING,
            0,
            null,
            null,
            null,
            departures.now(),
            null,
            null),
        channel.name(),
        attempt ->
            // Not idempotent: a job that repeats it without asking sends it twice.
            attempt.unknownSince() != null && channel.has(sms, attempt.unknownSince())
                ? new Sent(null)
                : channel.send(sms));
  }
}
