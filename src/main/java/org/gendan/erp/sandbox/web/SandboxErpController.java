package org.gendan.erp.sandbox.web;

import java.time.Duration;
import java.util.List;
import org.gendan.erp.sandbox.ErpFaults;
import org.gendan.erp.sandbox.ErpFaults.Fault;
import org.gendan.erp.sandbox.ErpFaults.Mode;
import org.gendan.erp.sandbox.ErpJournal;
import org.gendan.erp.sandbox.OdooSandbox;
import org.gendan.erp.sandbox.SandboxBooks;
import org.gendan.refusal.ErrorCode;
import org.gendan.refusal.Refusal;
import org.springframework.context.annotation.Profile;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Plays the people at the sandbox ERP: ships, fails, and shows what was done. */
@RestController
@RequestMapping("/api/demo/erp")
@Profile("!mysql")
class SandboxErpController {

  private static final Duration LATE = Duration.ofSeconds(4);
  private static final Duration LATEST = Duration.ofSeconds(30);

  private final SandboxBooks books;
  private final OdooSandbox odoo;
  private final ErpFaults faults;
  private final ErpJournal journal;

  SandboxErpController(SandboxBooks books, OdooSandbox odoo, ErpFaults faults, ErpJournal journal) {
    this.books = books;
    this.odoo = odoo;
    this.faults = faults;
    this.journal = journal;
  }

  /** An order to ship, by our id or by the platform's number. */
  record Parcel(String order, String carrier, String waybillNo) {}

  /** What shall go wrong, once unless said otherwise, and for every method unless one is named. */
  record Wrong(Mode mode, String method, Integer times, Duration late) {}

  @PostMapping("/shipments")
  Parcel ship(@RequestBody Parcel parcel) {
    if (parcel.order() == null || parcel.carrier() == null || parcel.waybillNo() == null) {
      throw Refusal.invalid("order", ErrorCode.REQUIRED, "give order, carrier and waybillNo");
    }
    boolean shipped =
        books.ship(parcel.order(), parcel.carrier(), parcel.waybillNo()).isPresent()
            || odoo.ship(parcel.order(), parcel.carrier(), parcel.waybillNo());
    if (!shipped) {
      throw Refusal.conflict("The ERP has no order '%s' that may be shipped", parcel.order());
    }
    return parcel;
  }

  @PostMapping("/faults")
  Fault fail(@RequestBody Wrong wrong) {
    if (wrong.mode() == null) {
      throw Refusal.invalid("mode", ErrorCode.REQUIRED, "is one of %s", List.of(Mode.values()));
    }
    Duration late = wrong.late() == null ? LATE : wrong.late();
    if (late.isNegative() || late.compareTo(LATEST) > 0) {
      throw Refusal.invalid("late", ErrorCode.RANGE, "must be between PT0S and %s", LATEST);
    }
    Fault fault =
        new Fault(
            wrong.mode(),
            wrong.method() == null ? "" : wrong.method(),
            wrong.times() == null ? 1 : wrong.times(),
            late);
    faults.add(fault);
    return fault;
  }

  @DeleteMapping("/faults")
  void mend() {
    faults.clear();
  }

  @GetMapping("/journal")
  List<ErpJournal.Entry> journal(@RequestParam(required = false) String subject) {
    return journal.entries(subject);
  }
}
