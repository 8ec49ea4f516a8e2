package org.gendan.carrier.push;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Pushes of carriers, each in its vendor's own form. The body is read raw: a signature is over
 * bytes that no framework has touched.
 */
@RestController
class HookController {

  private static final int MOST_SWALLOWED = 64 * 1024 * 1024;

  private final PushInbox inbox;

  HookController(PushInbox inbox) {
    this.inbox = inbox;
  }

  @PostMapping("/hooks/{vendor}/{token}")
  ResponseEntity<byte[]> push(
      @PathVariable String vendor, @PathVariable String token, HttpServletRequest request)
      throws IOException {
    byte[] body = body(request.getInputStream());
    PushInbox.Answer answer = inbox.receive(vendor, token, body);
    return ResponseEntity.status(answer.status())
        .contentType(MediaType.parseMediaType(answer.ack().contentType() + ";charset=UTF-8"))
        .body(answer.ack().body().getBytes(StandardCharsets.UTF_8));
  }

  /** A sender that is cut off in the middle never hears why, so the rest is read and dropped. */
  private byte[] body(InputStream input) throws IOException {
    byte[] body = input.readNBytes(inbox.mostBytes() + 1);
    if (body.length > inbox.mostBytes()) {
      byte[] rest = new byte[16 * 1024];
      int swallowed = 0;
      for (int n = input.read(rest); n >= 0 && swallowed < MOST_SWALLOWED; n = input.read(rest)) {
        swallowed += n;
      }
    }
    return body;
  }
}
