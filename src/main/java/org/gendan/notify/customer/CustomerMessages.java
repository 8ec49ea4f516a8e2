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
import org.gendan.vendor.VendorMisconfigured;
import org.gendan.vendor.VendorUnavailable;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;

/** Sends to customers by the channel that is switched on, each message once. */
@Component
@NamedInterface
public class CustomerMessages {

  /** The texts there are; honest ones only (the refused tactics of docs/domain.md). */
  @NamedInterface
  public enum Template {
    /** The points of a pre-dispatch call that reached nobody (row 8 of docs/domain.md). */
    DELIVERY_POINTS(
        "您好，您的订单 {orderNo} 即将发货，收货方式：{deliveryMode}，收货地址：{address}。我们未能打通您的电话，如需更改请尽快联系客服。"),
    /** The desk looks after what went wrong with the order (rows 89-95 of docs/domain.md). */
    EXCEPTION_TAKEN(
        "您好，您的订单 {orderNo} 出现异常，我们已安排专人处理，预计 {solutionDue} 前给您解决方案。",
        "Hello, something went wrong with your order {orderNo}. We are looking into it and expect"
            + " to have a solution for you by {solutionDue}."),
    /** A higher level looks after it now. */
    EXCEPTION_ESCALATED(
        "您好，您的订单 {orderNo} 的问题尚未解决，已由上级负责人接手，预计 {solutionDue} 前给您解决方案。",
        "Hello, the problem with your order {orderNo} is not solved yet. A more senior colleague"
            + " has taken over and expects to have a solution for you by {solutionDue}."),
    /** We have answered, and go on. */
    EXCEPTION_ANSWERED(
        "您好，关于您的订单 {orderNo}，我们已与您沟通并将继续跟进，预计 {solutionDue} 前给您解决方案。",
        "Hello, we have talked to you about your order {orderNo} and keep working on it. We expect"
            + " to have a solution for you by {solutionDue}."),
    /** A carrier, an insurer or another third party has to agree first. */
    EXCEPTION_WITH_THIRD_PARTY(
        "您好，您的订单 {orderNo} 的问题需与第三方协商，我们会继续跟进，预计 {solutionDue} 前告知您进展。",
        "Hello, for your order {orderNo} we have to agree with a third party. We keep following it"
            + " and expect to have news for you by {solutionDue}."),
    /** The case has ended with a solution. */
    EXCEPTION_RESOLVED(
        "您好，您的订单 {orderNo} 的问题已有解决方案。如仍有疑问，请联系客服。",
        "Hello, there is a solution for the problem with your order {orderNo}. If anything is"
            + " still open, please contact us."),
    /** The case has ended with a compensation. */
    EXCEPTION_COMPENSATED(
        "您好，您的订单 {orderNo} 的问题已有解决方案。如仍有疑问，请联系客服。",
        "Hello, there is a solution for the problem with your order {orderNo}. If anything is"
            + " still open, please contact us."),
    /** The customer has the money; never sent before that. */
    COMPENSATION_PAID(
        "您好，您的订单 {orderNo} 的赔付款 {amount}（{currency}）已支付。如未到账或有疑问，请联系客服。",
        "Hello, we have paid you {amount} {currency} for your order {orderNo}. If it does not"
            + " arrive, or you have questions, please contact us."),
    /** The parcel has cleared customs (row 58 of docs/domain.md). */
    MILESTONE_CUSTOMS_CLEARED(
        "您好，您的订单 {orderNo} 的包裹（{waybillNo}）已于 {at} " + "清关，预计 {eta} 前到达您所在地区。如有疑问请联系 {contact}。",
        "Hello, parcel {waybillNo} of your order {orderNo} cleared customs at {at}. We"
            + " expect it in your area by {eta}. Questions? Please contact {contact}."),
    /** The parcel is where the customer is. */
    MILESTONE_ARRIVED_LOCALLY(
        "您好，您的订单 {orderNo} 的包裹（{waybillNo}）已于 {at} " + "到达您所在地区，预计 {eta} 前派送。如有疑问请联系 {contact}。",
        "Hello, parcel {waybillNo} of your order {orderNo} reached your area at {at}."
            + " We expect it to be delivered by {eta}. Questions? Please contact {contact}."),
    /** The parcel was left behind by its flight (row 98 of docs/domain.md). */
    FREIGHT_OFFLOADED(
        "您好，您的订单 {orderNo} 的包裹（{waybillNo}）{at} 被航空"
            + "公司拉货，未能随航班发出。原因：{cause}。新的预计到达时间：{eta}。如有疑"
            + "问请联系 {contact}。",
        "Hello, parcel {waybillNo} of your order {orderNo} was left behind by its"
            + " flight at {at}. Reason: {cause}. New expected arrival: {eta}. Questions?"
            + " Please contact {contact}."),
    /** The flight is late (row 99 of docs/domain.md). */
    FREIGHT_DELAYED(
        "您好，您的订单 {orderNo} 的包裹（{waybillNo}）所在航班延误（{"
            + "at}）。原因：{cause}。新的预计到达时间：{eta}。如有疑问请联系 {co"
            + "ntact}。",
        "Hello, the flight with parcel {waybillNo} of your order {orderNo} is delayed"
            + " ({at}). Reason: {cause}. New expected arrival: {eta}. Questions? Please"
            + " contact {contact}."),
    /** The flight has landed elsewhere. */
    FREIGHT_DIVERTED(
        "您好，您的订单 {orderNo} 的包裹（{waybillNo}）所在航班备降其他"
            + "机场（{at}）。原因：{cause}。新的预计到达时间：{eta}。如有疑问请联系"
            + " {contact}。",
        "Hello, the flight with parcel {waybillNo} of your order {orderNo} was diverted"
            + " ({at}). Reason: {cause}. New expected arrival: {eta}. Questions? Please"
            + " contact {contact}."),
    /** The flight has taken off after all. */
    FREIGHT_DEPARTED(
        "您好，您的订单 {orderNo} 的包裹（{waybillNo}）所在航班已于 {" + "at} 起飞，预计到达时间：{eta}。如有疑问请联系 {contact}。",
        "Hello, the flight with parcel {waybillNo} of your order {orderNo} took off at"
            + " {at}. Expected arrival: {eta}. Questions? Please contact {contact}."),
    /**
     * What it costs to send goods back, exactly; the right to do so is not talked about (B12 of
     * docs/domain.md).
     */
    RETURN_QUOTE(
        "您好，您的订单 {orderNo} 的退货费用：如由我们上门取件，共 {total} 元（运费 {freight} 元，包装 {packing} 元），经您同意后从退款中扣除；"
            + "您也可以自行寄回，我们不收取任何费用。请在 {days} 天内寄出。您的法定退货权利不受影响。",
        "Hello, to return goods of your order {orderNo}: if we collect them, it costs {total} CNY"
            + " (freight {freight}, packing {packing}), deducted from the refund only if you"
            + " agree. You may also send them yourself; we charge nothing then. Please send them"
            + " within {days} days. Your statutory rights are not affected."),
    /** Sending goods back costs the customer nothing. */
    RETURN_FREE(
        "您好，您的订单 {orderNo} 的退货费用由我们承担，您无需支付。请在 {days} 天内寄出，寄件方式随后告知。",
        "Hello, returning goods of your order {orderNo} costs you nothing. Please send them within"
            + " {days} days; we tell you next how."),
    /** We have ordered the waybill of the return. */
    RETURN_WAYBILL(
        "您好，您的订单 {orderNo} 的退货运单已生成：{carrier} {waybillNo}，快递员将上门取件，请保持包装完好。",
        "Hello, the waybill for returning goods of your order {orderNo} is {carrier} {waybillNo};"
            + " the courier collects the parcel from you."),
    /** The customer finds a carrier. */
    RETURN_ADDRESS(
        "您好，您的订单 {orderNo} 的退货请寄至：{address}。寄出后请将运单号告知客服。",
        "Hello, please send the goods of your order {orderNo} to: {address}, and tell us the"
            + " waybill number."),
    /** The time to send goods back is almost over. */
    RETURN_REMINDER(
        "您好，您的订单 {orderNo} 的退货尚未寄出，请于 {sendBy} 前寄出并告知运单号。逾期后本次退货将关闭，您仍可在法定期限内再次申请。",
        "Hello, we have not yet heard of the return of your order {orderNo}. Please send it by"
            + " {sendBy}. After that this return is closed; as long as the law gives you the"
            + " right, you can ask again."),
    /** What came back is not accepted. */
    RETURN_DECLINED(
        "您好，您的订单 {orderNo} 退回的部分商品未能通过检验，已寄回给您，运费由我们承担。原因：{reason}。如有异议请联系客服。",
        "Hello, some of the goods returned from your order {orderNo} were not accepted and are on"
            + " their way back to you at our expense. Reason: {reason}. If you do not agree,"
            + " please contact us."),
    /** The parcel was damaged; never kept from the customer (row 100, B13 of docs/domain.md). */
    FREIGHT_DAMAGED(
        "您好，您的订单 {orderNo} 的包裹（{waybillNo}）在运输途中破损（"
            + "{at}）。情况：{cause}。我们已登记并安排专人处理。预计到达时间：{eta}"
            + "。如有疑问请联系 {contact}。",
        "Hello, parcel {waybillNo} of your order {orderNo} was damaged on its way"
            + " ({at}). What we know: {cause}. We have opened a case for it. Expected"
            + " arrival: {eta}. Questions? Please contact {contact}.");

    private final String text;
    private final String english;

    Template(String text) {
      this(text, null);
    }

    Template(String text, String english) {
      this.text = text;
      this.english = english;
    }

    /** The text with its words filled in; in English where {@code language} is {@code en}. */
    public String with(Map<String, String> words) {
      String filled = english != null && "en".equals(words.get("language")) ? english : text;
      for (var word : words.entrySet()) {
        filled = filled.replace("{" + word.getKey() + "}", word.getValue());
      }
      return filled;
    }
  }

  private final SmsChannel channel;
  private final Departures departures;

  public CustomerMessages(
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

  /**
   * Sends one message, once.
   *
   * @param key idempotency key; the same key is never sent twice
   * @param phone the customer's number
   * @param template which text
   * @param words what the text is filled with
   * @throws VendorUnavailable when it cannot be sent now; the job is to be repeated
   * @throws VendorMisconfigured when an administrator has to mend something first
   */
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
