package org.gendan.report.subscription;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.gendan.refusal.field.Checked;
import org.gendan.report.figures.Dimension;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Who is told which report each Monday. */
@RestController
@RequestMapping("/api/report-subscriptions")
class SubscriptionController {

  private final Subscriptions subscriptions;

  SubscriptionController(Subscriptions subscriptions) {
    this.subscriptions = subscriptions;
  }

  /** What is begun; by mail where there is an address. */
  record Begin(
      @NotNull(message = "is missing; please fill it in") String report,
      @NotNull(message = "is missing; please fill it in") String desk,
      Dimension by,
      String mail) {}

  /** All of it anew: without an address it goes to the chat of the desk. */
  record Change(
      @NotNull(message = "is missing; please fill it in") String desk, Dimension by, String mail) {}

  @GetMapping
  List<Subscription> list() {
    return subscriptions.live();
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  Subscription begin(@RequestBody Begin wish) {
    subscriptions.mustReadAny();
    Begin told = Checked.of(wish);
    return subscriptions.begin(told.report(), told.desk(), told.by(), told.mail());
  }

  @PostMapping("/{id}/changes")
  Subscription change(@PathVariable String id, @RequestBody Change wish) {
    subscriptions.mustReadAny();
    Change told = Checked.of(wish);
    return subscriptions.change(id, told.desk(), told.by(), told.mail());
  }

  @PostMapping("/{id}/ends")
  Subscription end(@PathVariable String id) {
    return subscriptions.end(id);
  }
}
