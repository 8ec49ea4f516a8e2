package org.gendan.shipment.tracking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gendan.refusal.Refusal;
import org.gendan.shipment.ShipmentStatus;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

class StatusTextsTest {

  private final List<StatusText> table = new ArrayList<>();
  private final StatusTexts texts =
      new StatusTexts(
          new StatusTextMapper() {
            @Override
            public List<StatusText> all() {
              return table;
            }

            @Override
            public void put(StatusText meaning) {
              table.add(meaning);
            }
          },
          Clock.fixed(Instant.parse("2026-03-02T03:00:00Z"), ZoneOffset.UTC));

  @Test
  void aWordHoldsForEveryCarrierUnlessOneMeansSomethingElse() {
    texts.put(null, "已到", ShipmentStatus.ARRIVED_LOCALLY, "logistics1");
    texts.put("zjs", "已到", ShipmentStatus.AT_PICKUP_POINT, "logistics1");

    assertThat(texts.read().of("SF", "已到")).contains(ShipmentStatus.ARRIVED_LOCALLY);
    assertThat(texts.read().of("ZJS", "已到")).contains(ShipmentStatus.AT_PICKUP_POINT);
  }

  @Test
  void capitalsWidthAndBlanksMakeNoOtherWord() {
    texts.put(null, " Ｐod ok", ShipmentStatus.DELIVERED, "logistics1");

    assertThat(texts.read().of("sf", "POD OK ")).contains(ShipmentStatus.DELIVERED);
  }

  @Test
  void anUnknownWordIsNotGuessed() {
    texts.put(null, "签收", ShipmentStatus.DELIVERED, "logistics1");

    assertThat(texts.read().of("SF", "未签收")).isEmpty();
    assertThat(texts.read().of("SF", null)).isEmpty();
  }

  /** Every word with which a sheet comes to us before logistics has said anything. */
  @Test
  void onlyASureWordOfTheSheetEndsAParcel() throws IOException {
    Matcher words =
        Pattern.compile("\\('\\*', '([^']+)', '([A-Z_]+)'")
            .matcher(
                new ClassPathResource("db/migration/V018__status_text.sql")
                    .getContentAsString(StandardCharsets.UTF_8));

    assertThat(
            words
                .results()
                .filter(word -> ShipmentStatus.valueOf(word.group(2)).isFinal())
                .map(word -> word.group(1)))
        .containsExactlyInAnyOrder("签收", "已签收", "已退回", "DELIVERED", "RETURNED", "CANCELLED");
  }

  @Test
  void whatCannotBeUsedIsRefused() {
    assertThatThrownBy(() -> texts.put("S F", "x", ShipmentStatus.DELIVERED, "logistics1"))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("carrier");
    assertThatThrownBy(() -> texts.put(null, " ", ShipmentStatus.DELIVERED, "logistics1"))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("text");
    assertThatThrownBy(
            () -> texts.put(null, "x".repeat(101), ShipmentStatus.DELIVERED, "logistics1"))
        .isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> texts.put(null, "x", null, "logistics1"))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("status");
    assertThat(table).isEmpty();
  }
}
