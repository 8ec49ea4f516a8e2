package org.gendan.ticket.top;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class TopSignatureTest {

  private static final byte[] BODY = "{\"id\":1}".getBytes(StandardCharsets.UTF_8);

  /** {@code printf '{"id":1}' | openssl dgst -sha256 -hmac demo-top-secret}. */
  private static final String PROOF =
      "5be651a3741c9a94431df6dda00454a0022020513fabde747260d3fd583a02c1";

  private final TopSignature signature = new TopSignature(new TopProperties("demo-top-secret"));

  @Test
  void theHexHmacOfTheRawBodyIsTheProof() {
    assertThat(signature.proves(PROOF, BODY)).isTrue();
    assertThat(signature.proves("sha256=" + PROOF, BODY)).isTrue();
    assertThat(signature.proves(PROOF.toUpperCase(Locale.ROOT), BODY)).isTrue();
  }

  @Test
  void anythingElseIsNone() {
    assertThat(signature.proves(null, BODY)).isFalse();
    assertThat(signature.proves("", BODY)).isFalse();
    assertThat(signature.proves(PROOF.replace('a', 'b'), BODY)).isFalse();
    assertThat(signature.proves(PROOF, "{\"id\":2}".getBytes(StandardCharsets.UTF_8))).isFalse();
  }

  @Test
  void withoutASecretTheChannelIsClosed() {
    var closed = new TopSignature(new TopProperties(" "));

    assertThat(closed.isOpen()).isFalse();
    assertThat(closed.proves(PROOF, BODY)).isFalse();
  }

  @Test
  void theSecretIsNeverPrinted() {
    assertThat(new TopProperties("demo-top-secret").toString()).doesNotContain("demo");
  }
}
