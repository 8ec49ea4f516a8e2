package org.gendan.carrier.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.gendan.carrier.ActionKind;
import org.gendan.carrier.Attempt;
import org.gendan.carrier.Carrier;
import org.gendan.carrier.CarrierAction;
import org.gendan.carrier.CarrierAnswer;
import org.gendan.carrier.CarrierProperties;
import org.gendan.carrier.RecordedVendor;
import org.gendan.carrier.SteppedClock;
import org.gendan.carrier.TrackQuery;
import org.gendan.carrier.TrackedEvent;
import org.gendan.carrier.Watch;
import org.gendan.carrier.WaybillRequest;
import org.gendan.vendor.VendorMisconfigured;
import org.gendan.vendor.VendorUnavailable;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.AbstractPlatformTransactionManager;
import org.springframework.transaction.support.DefaultTransactionStatus;

/** What is repeated, what is asked, and what is done once. */
class LedgeredCarriersTest {

  private static final Instant NOW = Instant.parse("2026-03-02T02:00:00Z");
  private static final CarrierAction HOLD =
      new CarrierAction("k1", ActionKind.HOLD, "SF", "SF1400000000001", null, null, null);

  private final SteppedClock clock = new SteppedClock(NOW);
  private final MemoryLedger ledger = new MemoryLedger();
  private final ScriptedCarrier sf = new ScriptedCarrier("sf", "SF");
  private final LedgeredCarriers carriers =
      new LedgeredCarriers(
          List.of(new ScriptedCarrier("kuaidi100", "SF", "YTO"), sf),
          settings("sf", "kuaidi100"),
          ledger,
          new NoTransactions(),
          clock);

  @Test
  void theAdapterThatIsNamedFirstWins() {
    assertThat(carriers.serving("SF").orElseThrow().name()).isEqualTo("sf");
    assertThat(carriers.serving("YTO").orElseThrow().name()).isEqualTo("kuaidi100");
    assertThat(carriers.serving("ZJS")).isEmpty();
  }

  @Test
  void whatNoMachineCanDoIsDoneByHand() {
    CarrierAction redirect =
        new CarrierAction("k2", ActionKind.REDIRECT, "SF", "SF1", null, null, null);

    assertThat(carriers.can("SF", ActionKind.REDIRECT)).isFalse();
    assertThat(carriers.act(redirect)).isInstanceOf(CarrierAnswer.ByHand.class);
    assertThat(ledger.entries).isEmpty();
  }

  @Test
  void anAnswerIsGivenAgainWithoutAsking() {
    sf.says(() -> new CarrierAnswer.Given<>("ref"));

    assertThat(carriers.act(HOLD)).isEqualTo(new CarrierAnswer.Given<>("ref"));
    assertThat(carriers.act(HOLD)).isEqualTo(new CarrierAnswer.Given<>("ref"));
    assertThat(sf.attempts).hasSize(1);
  }

  @Test
  void aRefusalIsGivenAgainToo() {
    sf.says(() -> new CarrierAnswer.Refused<>("8024", "未下单"));

    assertThat(carriers.act(HOLD)).isEqualTo(carriers.act(HOLD));
    assertThat(sf.attempts).hasSize(1);
  }

  @Test
  void whatMayHaveArrivedIsTriedAgainInTheSameRound() {
    sf.says(
        () -> {
          throw VendorUnavailable.outcomeUnknown("timeout", null);
        });
    assertThatThrownBy(() -> carriers.act(HOLD)).isInstanceOf(VendorUnavailable.class);
    clock.advance(Duration.ofMinutes(5));
    sf.says(() -> new CarrierAnswer.Given<>(""));
    carriers.act(HOLD);

    assertThat(sf.attempts).containsExactly(new Attempt(1, false, NOW), new Attempt(1, true, NOW));
  }

  @Test
  void whatCertainlyDidNotHappenIsANewRound() {
    sf.says(
        () -> {
          throw VendorUnavailable.nothingHappened("rate limit", null);
        });
    assertThatThrownBy(() -> carriers.act(HOLD)).isInstanceOf(VendorUnavailable.class);
    sf.says(
        () -> {
          throw new VendorMisconfigured("A1006");
        });
    assertThatThrownBy(() -> carriers.act(HOLD)).isInstanceOf(VendorMisconfigured.class);
    sf.says(() -> new CarrierAnswer.Given<>(""));
    carriers.act(HOLD);

    assertThat(sf.attempts)
        .extracting(Attempt::round, Attempt::outcomeUnknown)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(1, false),
            org.assertj.core.groups.Tuple.tuple(2, false),
            org.assertj.core.groups.Tuple.tuple(3, false));
  }

  @Test
  void doubtStaysUntilItIsSettled() {
    sf.says(
        () -> {
          throw VendorUnavailable.outcomeUnknown("timeout", null);
        });
    assertThatThrownBy(() -> carriers.act(HOLD)).isInstanceOf(VendorUnavailable.class);
    sf.says(
        () -> {
          throw VendorUnavailable.nothingHappened("rate limit", null);
        });
    assertThatThrownBy(() -> carriers.act(HOLD)).isInstanceOf(VendorUnavailable.class);
    sf.says(() -> new CarrierAnswer.Given<>(""));
    carriers.act(HOLD);

    assertThat(sf.attempts.get(2)).isEqualTo(new Attempt(1, true, NOW));
  }

  @Test
  void aProcessThatDiesAfterSendingLeavesItsTrace() {
    sf.says(
        () -> {
          throw new AssertionError("the machine stops here");
        });
    assertThatThrownBy(() -> carriers.act(HOLD)).isInstanceOf(AssertionError.class);
    sf.says(() -> new CarrierAnswer.Given<>(""));
    carriers.act(HOLD);

    assertThat(sf.attempts.get(1).outcomeUnknown()).isTrue();
  }

  @Test
  void aSecondRoundThatDiesLeavesItsTraceToo() {
    sf.says(
        () -> {
          throw VendorUnavailable.nothingHappened("rate limit", null);
        });
    assertThatThrownBy(() -> carriers.act(HOLD)).isInstanceOf(VendorUnavailable.class);
    sf.says(
        () -> {
          throw new AssertionError("the machine stops here");
        });
    assertThatThrownBy(() -> carriers.act(HOLD)).isInstanceOf(AssertionError.class);
    sf.says(() -> new CarrierAnswer.Given<>(""));
    carriers.act(HOLD);

    assertThat(sf.attempts.get(2)).isEqualTo(new Attempt(2, true, NOW));
  }

  @Test
  void aKeyBelongsToOneAction() {
    sf.says(() -> new CarrierAnswer.Given<>(""));
    carriers.act(HOLD);
    var other = new CarrierAction("k1", ActionKind.HOLD, "SF", "SF1400000000002", null, null, null);

    assertThatThrownBy(() -> carriers.act(other))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("k1")
        .hasMessageContaining("SF1400000000001");
  }

  private static CarrierProperties settings(String... adapters) {
    CarrierProperties some = RecordedVendor.settings();
    return new CarrierProperties(
        List.of(adapters),
        some.connectTimeout(),
        some.readTimeout(),
        some.rateLimitPause(),
        some.callbackBase(),
        some.breaker(),
        some.inbox(),
        some.watches());
  }

  private static final class ScriptedCarrier implements Carrier {
    private final String name;
    private final List<String> codes;
    private final List<Attempt> attempts = new ArrayList<>();
    private Supplier<CarrierAnswer<String>> next;

    private ScriptedCarrier(String name, String... codes) {
      this.name = name;
      this.codes = List.of(codes);
    }

    private void says(Supplier<CarrierAnswer<String>> answer) {
      next = answer;
    }

    @Override
    public String name() {
      return name;
    }

    @Override
    public boolean serves(String carrier) {
      return codes.contains(carrier);
    }

    @Override
    public Set<ActionKind> actions(String carrier) {
      return Set.of(ActionKind.HOLD);
    }

    @Override
    public CarrierAnswer<String> act(CarrierAction action, Attempt attempt) {
      attempts.add(attempt);
      return next.get();
    }

    @Override
    public CarrierAnswer<String> createShipment(WaybillRequest request) {
      throw new UnsupportedOperationException();
    }

    @Override
    public CarrierAnswer<String> cancelShipment(String carrier, String key, String waybillNo) {
      throw new UnsupportedOperationException();
    }

    @Override
    public CarrierAnswer<List<TrackedEvent>> track(TrackQuery query) {
      throw new UnsupportedOperationException();
    }

    @Override
    public CarrierAnswer<String> watch(Watch watch) {
      throw new UnsupportedOperationException();
    }
  }

  private static final class MemoryLedger implements ActionMapper {
    private final Map<String, Entry> entries = new HashMap<>();

    @Override
    public Optional<Entry> find(String actionKey) {
      return Optional.ofNullable(entries.get(actionKey));
    }

    @Override
    public void open(CarrierAction action, Instant now) {
      entries.put(
          action.key(),
          new Entry(
              action.key(),
              action.carrier(),
              action.waybillNo(),
              action.kind(),
              Status.SENT,
              1,
              true,
              now,
              null,
              null));
    }

    @Override
    public void attempt(String actionKey, Attempt attempt) {
      put(actionKey, Status.SENT, attempt, null, null);
    }

    @Override
    public void markAnswered(
        String actionKey, Status status, String code, String text, Instant at) {
      put(actionKey, status, entries.get(actionKey).attempt(), code, text);
    }

    private void put(String actionKey, Status status, Attempt last, String code, String text) {
      Entry e = entries.get(actionKey);
      entries.put(
          actionKey,
          new Entry(
              actionKey,
              e.carrier(),
              e.waybillNo(),
              e.kind(),
              status,
              last.round(),
              last.outcomeUnknown(),
              last.firstTriedAt(),
              code,
              text));
    }
  }

  private static final class NoTransactions extends AbstractPlatformTransactionManager {
    @Override
    protected Object doGetTransaction() {
      return new Object();
    }

    @Override
    protected void doBegin(Object transaction, TransactionDefinition definition) {
      // There is no database behind it.
    }

    @Override
    protected void doCommit(DefaultTransactionStatus status) {
      // There is no database behind it.
    }

    @Override
    protected void doRollback(DefaultTransactionStatus status) {
      // There is no database behind it.
    }
  }
}
