package org.gendan.erp.sandbox.web;

import io.swagger.v3.oas.annotations.Hidden;
import java.nio.charset.StandardCharsets;
import org.gendan.erp.sandbox.OdooFault;
import org.gendan.erp.sandbox.OdooSandbox;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** The door of the vendor; who comes in is known by the key. */
@RestController
@Profile("!mysql")
@Hidden
class OdooSandboxController {

  private final OdooSandbox sandbox;
  private final FaultyDoor door;

  OdooSandboxController(OdooSandbox sandbox, FaultyDoor door) {
    this.sandbox = sandbox;
    this.door = door;
  }

  /** How Odoo words an error. */
  record Said(String name, String message) {}

  @PostMapping("/sandbox/erp/odoo/json/2/{model}/{method}")
  ResponseEntity<?> call(
      @PathVariable String model,
      @PathVariable String method,
      @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) String authorization,
      @RequestHeader(name = "X-Odoo-Database", required = false) String database,
      @RequestBody byte[] body) {
    String text = new String(body, StandardCharsets.UTF_8);
    try {
      return door.answer(
          model + "/" + method,
          ResponseEntity.status(429).body("{}"),
          () -> json(sandbox.call(authorization, database, model, method, text)));
    } catch (OdooFault fault) {
      return ResponseEntity.status(fault.status())
          .contentType(MediaType.APPLICATION_JSON)
          .body(new Said(fault.name(), fault.getMessage()));
    }
  }

  private static ResponseEntity<String> json(String text) {
    return ResponseEntity.ok()
        .contentType(new MediaType(MediaType.APPLICATION_JSON, StandardCharsets.UTF_8))
        .body(text);
  }
}
