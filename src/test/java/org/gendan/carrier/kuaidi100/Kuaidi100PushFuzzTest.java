package org.gendan.carrier.kuaidi100;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.gendan.carrier.PushRefused;
import org.junit.jupiter.api.Tag;

/** Any form that reaches the hook, and any letter that the vendor has signed. */
@Tag("fuzz")
class Kuaidi100PushFuzzTest {

  private static final String SALT = "demo-salt-01";

  private final Kuaidi100Pushes pushes =
      new Kuaidi100Pushes(
          new Kuaidi100Properties("", "", "", "", "", SALT, "token", Duration.ofMinutes(30)),
          new Kuaidi100Events(),
          new Couriers(),
          new ObjectMapper());

  @FuzzTest(maxDuration = "60s")
  void anyLetterIsReadOrRefused(byte[] letter) {
    read(letter);
    String param = new String(letter, StandardCharsets.UTF_8);
    String form = "sign=" + Md5Signature.of(param, SALT) + "&param=";
    read(
        (form + URLEncoder.encode(param, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8));
  }

  private void read(byte[] body) {
    try {
      String text = pushes.open(body);
      pushes.read(text);
      pushes.taken(text);
    } catch (PushRefused said) {
      pushes.refused(said.getMessage());
    }
  }
}
