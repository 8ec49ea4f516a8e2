package org.gendan.notify.customer;

import static org.gendan.notify.texts.TextWord.ADDRESS;
import static org.gendan.notify.texts.TextWord.AT;
import static org.gendan.notify.texts.TextWord.CARRIER;
import static org.gendan.notify.texts.TextWord.CODE;
import static org.gendan.notify.texts.TextWord.CONTACT;
import static org.gendan.notify.texts.TextWord.DAYS;
import static org.gendan.notify.texts.TextWord.DELIVERY_MODE;
import static org.gendan.notify.texts.TextWord.ETA;
import static org.gendan.notify.texts.TextWord.FREIGHT;
import static org.gendan.notify.texts.TextWord.FREIGHT_CAUSE;
import static org.gendan.notify.texts.TextWord.MINUTES;
import static org.gendan.notify.texts.TextWord.ORDER_NO;
import static org.gendan.notify.texts.TextWord.PACKING;
import static org.gendan.notify.texts.TextWord.PAID_AMOUNT;
import static org.gendan.notify.texts.TextWord.REASON;
import static org.gendan.notify.texts.TextWord.SEND_BY;
import static org.gendan.notify.texts.TextWord.SOLUTION_DUE;
import static org.gendan.notify.texts.TextWord.TOTAL;
import static org.gendan.notify.texts.TextWord.WAYBILL_NO;
import static org.gendan.notify.texts.TextWord.WISH;
import static org.gendan.notify.texts.TextWord.WRONG_WAYBILL;

import java.util.HashMap;
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
import org.gendan.notify.guard.Reader;
import org.gendan.notify.guard.ScriptLine.Beside;
import org.gendan.notify.texts.HouseText;
import org.gendan.notify.texts.TextWord;
import org.gendan.notify.texts.Texts;
import org.gendan.vendor.VendorMisconfigured;
import org.gendan.vendor.VendorUnavailable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;

/** Sends to customers by the channel that is switched on, each message once. */
@Component
@NamedInterface
public class CustomerMessages {

  /** The texts there are; what they say stands in {@code texts/customer}. */
  @NamedInterface
  public enum Template implements HouseText {
    /** The points of a pre-dispatch call that reached nobody (row 8 of docs/domain.md). */
    DELIVERY_POINTS(ORDER_NO, DELIVERY_MODE, ADDRESS),
    /** The desk looks after what went wrong with the order (rows 89-95 of docs/domain.md). */
    EXCEPTION_TAKEN(ORDER_NO, SOLUTION_DUE),
    /** A higher level looks after it now. */
    EXCEPTION_ESCALATED(ORDER_NO, SOLUTION_DUE),
    /** We have answered, and go on. */
    EXCEPTION_ANSWERED(ORDER_NO, SOLUTION_DUE),
    /** A carrier, an insurer or another third party has to agree first. */
    EXCEPTION_WITH_THIRD_PARTY(ORDER_NO, SOLUTION_DUE),
    /** The case has ended with a solution. */
    EXCEPTION_RESOLVED(ORDER_NO),
    /** The case has ended with a compensation. */
    EXCEPTION_COMPENSATED(ORDER_NO),
    /** The customer has the money; never sent before that. */
    COMPENSATION_PAID(ORDER_NO, PAID_AMOUNT),
    /** The parcel has cleared customs (row 58 of docs/domain.md). */
    MILESTONE_CUSTOMS_CLEARED(ORDER_NO, WAYBILL_NO, AT, ETA, CONTACT),
    /** The parcel is where the customer is. */
    MILESTONE_ARRIVED_LOCALLY(ORDER_NO, WAYBILL_NO, AT, ETA, CONTACT),
    /** The number that the customer was told is another parcel's. */
    WAYBILL_CORRECTED(ORDER_NO, WAYBILL_NO, WRONG_WAYBILL, CONTACT),
    /** The parcel was left behind by its flight (row 98 of docs/domain.md). */
    FREIGHT_OFFLOADED(ORDER_NO, WAYBILL_NO, AT, FREIGHT_CAUSE, ETA, CONTACT),
    /** The flight is late (row 99 of docs/domain.md). */
    FREIGHT_DELAYED(ORDER_NO, WAYBILL_NO, AT, FREIGHT_CAUSE, ETA, CONTACT),
    /** The flight has landed elsewhere. */
    FREIGHT_DIVERTED(ORDER_NO, WAYBILL_NO, AT, FREIGHT_CAUSE, ETA, CONTACT),
    /** The flight has taken off after all. */
    FREIGHT_DEPARTED(ORDER_NO, WAYBILL_NO, AT, ETA, CONTACT),
    /** The parcel was damaged; never kept from the customer (row 100, B13 of docs/domain.md). */
    FREIGHT_DAMAGED(ORDER_NO, WAYBILL_NO, AT, FREIGHT_CAUSE, ETA, CONTACT),
    /**
     * What it costs to send goods back, exactly; the right to do so is not talked about (B12 of
     * docs/domain.md).
     */
    RETURN_QUOTE(ORDER_NO, TOTAL, FREIGHT, PACKING, DAYS),
    /** Sending goods back costs the customer nothing. */
    RETURN_FREE(ORDER_NO, DAYS),
    /** We have ordered the waybill of the return; nobody has ordered a courier. */
    RETURN_WAYBILL(ORDER_NO, CARRIER, WAYBILL_NO),
    /** The customer finds a carrier. */
    RETURN_ADDRESS(ORDER_NO, ADDRESS),
    /** The time to send goods back is almost over. */
    RETURN_REMINDER(ORDER_NO, SEND_BY),
    /** What came back is not accepted. */
    RETURN_DECLINED(ORDER_NO, REASON),
    /** What proves on the customer's page that the customer asks. */
    TRACK_CODE(ORDER_NO, CODE, WISH, MINUTES),
    /** The way to the customer's page. */
    TRACK_LINK(ORDER_NO, TextWord.TRACK_LINK);

    private final List<TextWord> words;

    Template(TextWord... words) {
      this.words = List.of(words);
    }

    @Override
    public Reader reader() {
      return Reader.CUSTOMER;
    }

    @Override
    public List<TextWord> words() {
      return words;
    }

    /** Not where what was said is kept in the story of the order: the link is nobody else's. */
    @Override
    public List<TextWord> mayUse() {
      boolean kept = name().startsWith("RETURN_") || name().startsWith("TRACK_");
      return kept || this == COMPENSATION_PAID ? List.of() : List.of(TextWord.TRACK_LINK);
    }

    @Override
    public Beside beside() {
      return this == EXCEPTION_COMPENSATED ? Beside.COMPENSATION : Beside.ANY;
    }
  }

  private final SmsChannel channel;
  private final Departures departures;
  private final Texts texts;
  private final ObjectProvider<OrderLinks> links;

  public CustomerMessages(
      List<SmsChannel> channels,
      ChannelProperties settings,
      Departures departures,
      Texts texts,
      ObjectProvider<OrderLinks> links) {
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
    this.texts = texts;
    this.links = links;
  }

  /**
   * Sends one message, once.
   *
   * @param key idempotency key; the same key is never sent twice
   * @param phone the customer's number
   * @param template which text
   * @param given what the text is filled with; {@code language} is {@code en} for an English one,
   *     {@code orderId} the order to whose page a text may lead
   * @throws VendorUnavailable when it cannot be sent now; the job is to be repeated
   * @throws VendorMisconfigured when an administrator has to mend something first
   * @throws IllegalArgumentException when a word of the text is empty
   */
  public MessageOutcome send(
      String key, String phone, Template template, Map<String, String> given) {
    String language = "en".equals(given.get("language")) ? "en" : "zh";
    Map<String, String> words = withLink(template, language, given);
    Sms sms =
        new Sms(
            key,
            phone,
            template,
            language,
            texts.inForce(template).smsCodeIn(language),
            texts.shown(template, language, words),
            texts.fill(template, language, words));
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

  private Map<String, String> withLink(
      Template template, String language, Map<String, String> given) {
    String orderId = given.get("orderId");
    boolean wanted =
        orderId != null
            && template.mayUse().contains(TextWord.TRACK_LINK)
            && texts.uses(template, language, TextWord.TRACK_LINK);
    if (!wanted) {
      return given;
    }
    Map<String, String> words = new HashMap<>(given);
    links.ifAvailable(pages -> words.put(TextWord.TRACK_LINK.placeholder(), pages.linkTo(orderId)));
    return words;
  }
}
