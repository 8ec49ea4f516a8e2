package org.gendan.carrier.sandbox;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.gendan.carrier.sandbox.Scenario.Travelled;

/** A parcel of the sandbox. Guarded by {@link SandboxParcels}. */
final class SandboxParcel {

  private static final Duration WAY_BACK = Duration.ofHours(48);

  final String vendor;
  final String courier;
  final String waybillNo;
  final List<Travelled> plan;
  String orderId = "";
  String destination = "深圳市";
  Watcher watcher;
  boolean abandoned;

  SandboxParcel(String vendor, String courier, String waybillNo, List<Travelled> plan) {
    this.vendor = vendor;
    this.courier = courier;
    this.waybillNo = waybillNo;
    this.plan = new ArrayList<>(plan);
  }

  /** Who is told, and how far. */
  static final class Watcher {
    final String url;
    final String salt;
    final Instant since;
    int told;
    int failures;
    Instant notBefore = Instant.MIN;

    Watcher(String url, String salt, Instant since) {
      this.url = url;
      this.salt = salt;
      this.since = since;
    }
  }

  /** What has happened by now, the oldest first. */
  List<Travelled> until(Instant now) {
    return plan.stream().filter(travelled -> !travelled.at().isAfter(now)).toList();
  }

  void turnBack(Instant now) {
    plan.removeIf(travelled -> travelled.at().isAfter(now));
    plan.add(new Travelled(now, Step.TURNED_BACK));
    plan.add(new Travelled(now.plus(WAY_BACK), Step.BACK));
  }

  void redirect(Instant now) {
    plan.add(until(now).size(), new Travelled(now, Step.REDIRECTED));
  }

  String place(Step step) {
    return step.atDestination ? destination : "杭州市";
  }
}
