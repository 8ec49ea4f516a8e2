package org.gendan.testing.app;

import static org.gendan.testing.Patience.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/** The running application, as its users meet it. */
public final class App {

  private final String address;
  private final String engineRest;

  /**
   * An application on this machine.
   *
   * @param engine name of its engine; {@code default} answers at the bare address
   */
  public App(int port, String engine) {
    this.address = "http://localhost:" + port;
    this.engineRest = engine.equals("default") ? "/engine-rest" : "/engine-rest/engine/" + engine;
  }

  /** Where it answers. */
  public String address() {
    return address;
  }

  /** A demo user. */
  public Caller as(String userId) {
    return Caller.basic(address, userId);
  }

  /** Somebody without credentials. */
  public Caller asNobody() {
    return Caller.nobody(address);
  }

  /** Somebody without credentials whose browser has the token of a page. */
  public Caller asVisitor() {
    return Caller.visitor(address);
  }

  /** A demo user who has logged in at the login page and opens our own pages. */
  public Caller inABrowser(String userId) {
    return Caller.inABrowser(address, userId);
  }

  /** A demo user who has logged in to Tasklist. */
  public Caller inTasklist(String userId) {
    return Caller.inTasklist(address, userId);
  }

  /** The path of the engine's own REST API. */
  public String engine(String path) {
    return engineRest + path;
  }

  /** Hands an order in and follows it. */
  public OrderCase take(OrderBody body) {
    Answer answer = as("agent1").post("/api/orders", body.json()).expect(201);
    return new OrderCase(this, answer.at("/orderId"), body.no());
  }

  /** Hands an order in, has it confirmed and dispatched, and follows it. */
  public OrderCase takeSent(OrderBody body) {
    OrderCase order = take(body);
    order.dispatch();
    return order;
  }

  /** Follows an order that came in by another way. */
  public OrderCase find(String orderNo) {
    Answer found = as("agent1").get("/api/orders?q=" + orderNo).expect(200);
    return new OrderCase(this, found.at("/items/0/orderId"), orderNo);
  }

  /** Sends a sheet of orders. */
  public Answer importOrders(OrderBody... orders) {
    return importCsv(
        "/api/orders/import",
        OrderBody.header()
            + Arrays.stream(orders)
                .map(OrderBody::row)
                .collect(Collectors.joining("\n", "\n", "")));
  }

  /** Sends a sheet. */
  public Answer importCsv(String path, String csv) {
    return as("logistics1").post(path, "text/csv", csv.getBytes(StandardCharsets.UTF_8));
  }

  /** Moves the clock and waits until what is due then has happened. */
  public void advance(Duration by) {
    if (dueJobsAfter(by) > 0) {
      await("the end of the jobs that are due").until(() -> dueJobsAfter(Duration.ZERO) == 0);
    }
  }

  private long dueJobsAfter(Duration by) {
    Answer moved =
        as("admin").post("/api/demo/clock", Map.of("advance", by.toString())).expect(200);
    return moved.json().path("dueJobs").asLong();
  }
}
