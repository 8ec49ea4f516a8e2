package org.gendan.carrier.sandbox;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.gendan.carrier.sandbox.SandboxFaults.Mode;
import org.gendan.carrier.sandbox.SandboxParcels.Telling;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Tells watchers what has happened, and again after 35 minutes when they did not take it. */
@Component
@SandboxOnly
class SandboxPusher implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(SandboxPusher.class);
  private static final Duration LOOK_EVERY = Duration.ofMillis(300);
  private static final Duration AGAIN_AFTER = Duration.ofMinutes(35);
  private static final int MOST_AGAIN = 3;

  private final SandboxParcels parcels;
  private final SandboxFaults faults;
  private final SandboxJournal journal;
  private final VendorTexts texts;
  private final ObjectMapper json;
  private final HttpClient http =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(3)).build();
  private volatile Thread thread;

  SandboxPusher(
      SandboxParcels parcels,
      SandboxFaults faults,
      SandboxJournal journal,
      VendorTexts texts,
      ObjectMapper json) {
    this.parcels = parcels;
    this.faults = faults;
    this.journal = journal;
    this.texts = texts;
    this.json = json;
  }

  private void tell(Telling telling) {
    String vendor = telling.parcel().vendor;
    Optional<Mode> fault = faults.hitPush(vendor, telling.parcel().waybillNo);
    List<String> bodies = new ArrayList<>(bodies(telling, fault.isPresent()));
    if (fault.filter(Mode.SHUFFLED_PUSH::equals).isPresent()) {
      Collections.reverse(bodies);
    }
    if (fault.filter(Mode.DUPLICATE_PUSH::equals).isPresent()) {
      bodies.addAll(List.copyOf(bodies));
    }
    boolean taken = true;
    for (String body : bodies) {
      taken &= isTaken(telling, body);
    }
    if (taken) {
      parcels.told(telling);
    } else {
      parcels.refused(telling, AGAIN_AFTER, MOST_AGAIN);
    }
  }

  /** One push, or one for each event when their order or number is to be wrong. */
  private List<String> bodies(Telling telling, boolean each) {
    List<String> bodies = new ArrayList<>();
    int size = telling.travelled().size();
    for (int i = each ? Math.min(telling.old() + 1, size) : size; i <= size; i++) {
      int from = each ? Math.max(0, i - 1) : telling.old();
      bodies.add(body(telling, from, i));
    }
    return bodies;
  }

  /** Kuaidi100 repeats the whole journey each time, SF tells what is new. */
  private String body(Telling telling, int from, int to) {
    if (telling.parcel().vendor.equals(SandboxSf.VENDOR)) {
      return texts.sfPush(telling.parcel(), telling.travelled().subList(from, to));
    }
    String param = texts.kuaidi100Push(telling.parcel(), telling.travelled().subList(0, to));
    String sign = SandboxAccounts.upperMd5(param + telling.watcher().salt);
    return "sign=" + sign + "&param=" + URLEncoder.encode(param, StandardCharsets.UTF_8);
  }

  private boolean isTaken(Telling telling, String body) {
    boolean sf = telling.parcel().vendor.equals(SandboxSf.VENDOR);
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(telling.watcher().url))
            .timeout(Duration.ofSeconds(10))
            .header(
                "Content-Type",
                sf
                    ? "application/json;charset=UTF-8"
                    : "application/x-www-form-urlencoded;charset=UTF-8")
            .POST(BodyPublishers.ofString(body))
            .build();
    try {
      HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
      var ack = json.readTree(answer.body());
      boolean taken =
          sf
              ? ack.path("return_code").asText().equals("0000")
              : ack.path("result").asBoolean() && ack.path("returnCode").asText().equals("200");
      journal.add(
          telling.parcel().vendor,
          telling.parcel().waybillNo,
          taken ? "PUSH_ACKED" : "PUSH_REFUSED",
          "",
          answer.body());
      return taken;
    } catch (IOException e) {
      log.debug("A push of {} did not arrive", telling.parcel().waybillNo, e);
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  @Override
  public void start() {
    Thread started =
        new Thread(
            () -> {
              while (Thread.currentThread() == thread) {
                parcels.due().forEach(this::tell);
                LockSupport.parkNanos(LOOK_EVERY.toNanos());
              }
            },
            "sandbox-pushes");
    started.setDaemon(true);
    thread = started;
    started.start();
  }

  @Override
  public void stop() {
    Thread stopped = thread;
    thread = null;
    if (stopped != null) {
      LockSupport.unpark(stopped);
    }
  }

  @Override
  public boolean isRunning() {
    return thread != null;
  }
}
