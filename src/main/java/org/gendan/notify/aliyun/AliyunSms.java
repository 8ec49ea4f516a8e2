package org.gendan.notify.aliyun;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.StreamSupport;
import org.gendan.notify.ChannelNamed;
import org.gendan.notify.ChannelProperties;
import org.gendan.notify.MessageOutcome;
import org.gendan.notify.customer.SmsChannel;
import org.gendan.vendor.VendorClients;
import org.springframework.stereotype.Component;

/** Sends to customers by Aliyun, which is asked for our key before anything is repeated. */
@Component
@ChannelNamed(AliyunSms.NAME)
class AliyunSms implements SmsChannel {

  static final String NAME = "aliyun-sms";

  /** Aliyun counts days as China does, whatever ours are. */
  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

  private static final String MOST_ON_A_PAGE = "50";

  private final AliyunSmsProperties settings;
  private final AliyunApi api;
  private final ObjectMapper json;
  private final Clock clock;

  AliyunSms(
      AliyunSmsProperties settings,
      ChannelProperties channels,
      VendorClients vendors,
      ObjectMapper json,
      Clock clock) {
    this.settings = settings.refuseIncomplete();
    this.api = new AliyunApi(settings, channels.patience(), vendors, clock);
    this.json = json;
    this.clock = clock;
  }

  @Override
  public String name() {
    return NAME;
  }

  /** The sandbox asks for the text in force; a real account holds what was registered. */
  @Override
  public boolean holdsTexts() {
    return settings.namesEachText();
  }

  @Override
  public MessageOutcome send(Sms sms) {
    return api.send(
        Map.of(
            "PhoneNumbers", sms.phone(),
            "SignName", settings.signName(),
            "TemplateCode",
                sms.code() == null
                    ? settings.code(sms.template(), "en".equals(sms.language()))
                    : sms.code(),
            "TemplateParam", json(new TreeMap<>(sms.words())),
            "OutId", sms.key()));
  }

  @Override
  public boolean has(Sms sms, Instant triedAt) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), CHINA);
    return LocalDate.ofInstant(triedAt, CHINA)
        .datesUntil(today.plusDays(1))
        .anyMatch(day -> has(sms, day));
  }

  private boolean has(Sms sms, LocalDate day) {
    for (int page = 1; ; page++) {
      JsonNode answer =
          api.call(
              "QuerySendDetails",
              Map.of(
                  "PhoneNumber", sms.phone(),
                  "SendDate", DateTimeFormatter.BASIC_ISO_DATE.format(day),
                  "PageSize", MOST_ON_A_PAGE,
                  "CurrentPage", String.valueOf(page)));
      JsonNode sent = answer.at("/SmsSendDetailDTOs/SmsSendDetailDTO");
      if (StreamSupport.stream(sent.spliterator(), false)
          .anyMatch(one -> one.path("OutId").asText().equals(sms.key()))) {
        return true;
      }
      if (sent.size() < Integer.parseInt(MOST_ON_A_PAGE)) {
        return false;
      }
    }
  }

  private String json(Map<String, String> words) {
    try {
      return json.writeValueAsString(words);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A map of texts is always JSON", e);
    }
  }
}
