package org.gendan.demo;

import org.gendan.erp.SandboxWarehouse;
import org.gendan.refusal.ErrorCode;
import org.gendan.refusal.Refusal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Plays the warehouse: creates items in the sandbox ERP and puts pieces in stock. */
@RestController
@RequestMapping("/api/demo/erp/stock")
@DemoOnly
class DemoErpController {

  private final SandboxWarehouse warehouse;

  DemoErpController(SandboxWarehouse warehouse) {
    this.warehouse = warehouse;
  }

  /** Pieces of an item; in the answer those that nobody has reserved. */
  record Stock(String sku, int pieces) {}

  @PostMapping
  Stock restock(@RequestBody Stock more) {
    if (more.sku() == null || more.sku().isBlank() || more.pieces() < 1) {
      throw Refusal.invalid("pieces", ErrorCode.QUANTITY, "give an sku and at least one piece");
    }
    warehouse.restock(more.sku(), more.pieces());
    return new Stock(more.sku(), warehouse.available(more.sku()));
  }
}
