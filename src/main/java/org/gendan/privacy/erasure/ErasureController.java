package org.gendan.privacy.erasure;

import java.time.Instant;
import java.util.List;
import org.gendan.privacy.PrivacyDesk;
import org.gendan.privacy.erasure.ErasureMapper.ErasureRow;
import org.gendan.privacy.erasure.ErasureMapper.StepRow;
import org.gendan.refusal.Refusal;
import org.gendan.web.Page;
import org.gendan.web.PageRequest;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Erases a customer, after a look at what that would be. */
@RestController
@RequestMapping("/api/privacy")
class ErasureController {

  private final Erasures erasures;
  private final ErasureMapper store;
  private final LegalHolds holds;
  private final PrivacyDesk desk;

  ErasureController(Erasures erasures, ErasureMapper store, LegalHolds holds, PrivacyDesk desk) {
    this.erasures = erasures;
    this.store = store;
    this.holds = holds;
    this.desk = desk;
  }

  /** Whom, and why: who has asked, and how that was made sure of. */
  record Wish(String phone, String reason) {}

  /** The order, and why the law keeps it. */
  record Hold(String orderId, String reason) {}

  /** Why it is lifted. */
  record Lift(String reason) {}

  /** What was done; the number is shown in part. */
  record View(
      String erasureId,
      String phone,
      String reason,
      String askedBy,
      Instant askedAt,
      ErasureStatus status,
      Instant doneAt,
      List<String> orders,
      List<StepRow> tables) {}

  @PostMapping("/erasure-previews")
  ErasurePreview preview(@RequestBody Wish wish) {
    return erasures.preview(wish.phone());
  }

  @PostMapping("/erasures")
  @ResponseStatus(HttpStatus.CREATED)
  View erase(@RequestBody Wish wish) {
    return view(store.find(erasures.erase(wish.phone(), wish.reason())).orElseThrow());
  }

  @GetMapping("/erasures")
  Page<View> list(
      @RequestParam(defaultValue = "0") int page, @RequestParam(defaultValue = "50") int size) {
    desk.allowed("read what was erased");
    PageRequest request = new PageRequest(page, size);
    List<View> items =
        store.page(request.offset(), request.size()).stream().map(this::view).toList();
    return new Page<>(items, page, size, store.count());
  }

  @GetMapping("/erasures/{erasureId}")
  View get(@PathVariable String erasureId) {
    desk.allowed("read what was erased");
    return view(
        store
            .find(erasureId)
            .orElseThrow(() -> Refusal.notFound("There is no erasure " + erasureId)));
  }

  private View view(ErasureRow erasure) {
    String id = erasure.erasureId();
    return new View(
        id,
        erasure.shownAs(),
        erasure.reason(),
        erasure.askedBy(),
        erasure.askedAt(),
        erasure.status(),
        erasure.doneAt(),
        store.orders(id),
        store.steps(id));
  }

  @GetMapping("/holds")
  Page<ErasureMapper.HeldOrder> holds(
      @RequestParam(defaultValue = "0") int page, @RequestParam(defaultValue = "50") int size) {
    desk.allowed("read legal holds");
    PageRequest request = new PageRequest(page, size);
    return new Page<>(
        store.holds(request.offset(), request.size()), page, size, store.countHolds());
  }

  @PostMapping("/holds")
  @ResponseStatus(HttpStatus.CREATED)
  ErasureMapper.HoldRow hold(@RequestBody Hold hold) {
    return holds.place(hold.orderId(), hold.reason());
  }

  @PostMapping("/holds/{holdId}/releases")
  ErasureMapper.HoldRow lift(@PathVariable String holdId, @RequestBody Lift lift) {
    return holds.lift(holdId, lift.reason());
  }
}
