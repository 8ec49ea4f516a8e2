package org.gendan.erp.sandbox.web;

import io.swagger.v3.oas.annotations.Hidden;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.gendan.erp.sandbox.WangdiantongSandbox;
import org.springframework.context.annotation.Profile;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The door of the vendor; who comes in is known by the signature. */
@RestController
@Profile("!mysql")
@Hidden
class WangdiantongSandboxController {

  private final WangdiantongSandbox sandbox;
  private final FaultyDoor door;

  WangdiantongSandboxController(WangdiantongSandbox sandbox, FaultyDoor door) {
    this.sandbox = sandbox;
    this.door = door;
  }

  @PostMapping("/sandbox/erp/wangdiantong/openapi")
  ResponseEntity<String> call(@RequestParam Map<String, String> query, @RequestBody byte[] body) {
    String text = new String(body, StandardCharsets.UTF_8);
    return door.answer(
        query.getOrDefault("method", ""),
        json(WangdiantongSandbox.tooOften()),
        () -> json(sandbox.answer(query, text)));
  }

  private static ResponseEntity<String> json(String text) {
    return ResponseEntity.ok()
        .contentType(new MediaType(MediaType.APPLICATION_JSON, StandardCharsets.UTF_8))
        .body(text);
  }
}
