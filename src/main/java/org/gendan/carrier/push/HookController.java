package org.gendan.carrier.push;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
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

  private final PushInbox inbox;

  HookController(PushInbox inbox) {
    this.inbox = inbox;
  }

  @PostMapping("/hooks/{vendor}/{token}")
  ResponseEntity<byte[]> push(
      @PathVariable String vendor, @PathVariable String token, HttpServletRequest request) {
    // First, so that who does not know the address has no body read.
    PushInbox.Answer answer =
        inbox.turnedAway(vendor, token).orElseGet(() -> inbox.receive(vendor, body(request)));
    return ResponseEntity.status(answer.status())
        .contentType(MediaType.parseMediaType(answer.ack().contentType() + ";charset=UTF-8"))
        .body(answer.ack().body().getBytes(StandardCharsets.UTF_8));
  }

  /**
   * A sender that is cut off in the middle never hears why, so the rest is read and dropped; the
   * door bounds how much that can be.
   */
  private byte[] body(HttpServletRequest request) {
    try (InputStream input = request.getInputStream()) {
      byte[] body = input.readNBytes(inbox.mostBytes() + 1);
      input.transferTo(OutputStream.nullOutputStream());
      return body;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
