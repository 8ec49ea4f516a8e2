package org.gendan.carrier.sf;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.gendan.carrier.PushRefused;
import org.junit.jupiter.api.Tag;

/** Any body that reaches the hook of SF. */
@Tag("fuzz")
class SfPushFuzzTest {

  private final SfPushes pushes =
      new SfPushes(new SfProperties("", "", "", "", "token"), new SfRoutes(), new ObjectMapper());

  @FuzzTest(maxDuration = "60s")
  void anyLetterIsReadOrRefused(byte[] letter) {
    try {
      String text = pushes.open(letter);
      pushes.read(text);
      pushes.taken(text);
    } catch (PushRefused said) {
      pushes.refused(said.getMessage());
    }
  }
}
