package org.gendan.quarantine;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.withSettings;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.springframework.transaction.support.TransactionOperations;

/** Quarantine in memory. */
public final class MemoryQuarantine {

  public static final Instant NOW = Instant.parse("2026-03-02T04:00:00Z");

  public final List<RejectedRow> added = new ArrayList<>();

  public Quarantine quarantine(RowReplayer... replayers) {
    QuarantineMapper rows = mock(QuarantineMapper.class, withSettings().stubOnly());
    doAnswer(call -> added.addAll(call.getArgument(0))).when(rows).add(any(), any(), any());
    return new Quarantine(
        rows,
        List.of(replayers),
        TransactionOperations.withoutTransaction(),
        Clock.fixed(NOW, ZoneOffset.UTC),
        QuarantineLimits.SHIPPED);
  }
}
