package org.gendan.cockpit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CauseTest {

  private static Cause of(String message) {
    return Cause.of("order-lifecycle", "serviceTask_push", "failedJob", message);
  }

  @Test
  void casesOfOneFaultAreOneCause() {
    Cause one = of("Order 01a22e6d-b4ac-7767-8604-0c567eb571fc has no stock of 4711");
    Cause other = of("Order 01a22e6d-7ab1-75a9-b847-c6fdd79ddf68 has no stock of 815");
    assertThat(one).isEqualTo(other);
    assertThat(one.id()).isEqualTo(other.id());
    assertThat(one.id()).isNotEqualTo(of("Order has no price").id());
  }

  @ParameterizedTest
  @CsvSource({
    "sf gave no answer (TimeoutException), VENDOR_AWAY",
    "sf is asked too often and left alone until 10:00; the job is repeated, VENDOR_AWAY",
    "sf does not accept the secret; check gendan.carrier.sf.secret, SETTINGS",
    "ENGINE-02004 Unknown property used in expression, MODEL",
    "Order 1 is already cancelled, REFUSED",
    "NullPointerException, OTHER"
  })
  void itsKindTellsWhatToDo(String message, Cause.Kind kind) {
    assertThat(of(message).kind()).isEqualTo(kind);
  }

  @Test
  void withoutWordsItIsStillACause() {
    assertThat(of(null).kind()).isEqualTo(Cause.Kind.OTHER);
  }
}
