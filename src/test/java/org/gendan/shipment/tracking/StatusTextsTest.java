package org.gendan.shipment.tracking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.gendan.refusal.Refusal;
import org.gendan.shipment.ShipmentStatus;
import org.junit.jupiter.api.Test;

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
