package org.gendan.ticket.top;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The doorway of the marketplace's message channel. It speaks the channel's own language: the
 * confirmation of {@code taobao.tmc.messages.confirm}, and {@code error_response} with the codes of
 * the platform. The raw body is read as it came, because the signature is of its bytes.
 */
@RestController
@RequestMapping("/intake/top")
class TopController {

  private static final int MOST_BYTES = 1024 * 1024;

  private final TopSignature signature;
  private final TopInbox inbox;

  TopController(TopSignature signature, TopInbox inbox) {
    this.signature = signature;
    this.inbox = inbox;
  }

  @PostMapping
  ResponseEntity<Map<String, Object>> receive(
      @RequestHeader(name = "X-Gendan-Signature", required = false) String proof,
      HttpServletRequest request)
      throws IOException {
    if (!signature.isOpen()) {
      return error(
          HttpStatus.SERVICE_UNAVAILABLE,
          10,
          "Service Currently Unavailable",
          "isp.channel-closed",
          "gendan.intake.top.secret is not set");
    }
    if (proof == null) {
      // Before the body: it could not prove anything.
      return unproven();
    }
    byte[] body = request.getInputStream().readNBytes(MOST_BYTES + 1);
    if (body.length > MOST_BYTES) {
      return error(
          HttpStatus.PAYLOAD_TOO_LARGE,
          41,
          "Invalid Arguments",
          "isv.message-too-large",
          "a message has at most 1 MB");
    }
    if (!signature.proves(proof, body)) {
      return unproven();
    }
    inbox.receive(body);
    return ResponseEntity.ok(Map.of("tmc_messages_confirm_response", Map.of("is_success", true)));
  }

  private static ResponseEntity<Map<String, Object>> unproven() {
    return error(
        HttpStatus.UNAUTHORIZED,
        25,
        "Invalid Signature",
        "isv.invalid-signature",
        "X-Gendan-Signature must be the hex HMAC-SHA256 of the raw body");
  }

  private static ResponseEntity<Map<String, Object>> error(
      HttpStatus status, int code, String message, String subCode, String subMessage) {
    return ResponseEntity.status(status)
        .body(
            Map.of(
                "error_response",
                Map.of("code", code, "msg", message, "sub_code", subCode, "sub_msg", subMessage)));
  }
}
