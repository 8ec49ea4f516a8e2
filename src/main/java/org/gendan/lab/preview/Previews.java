package org.gendan.lab.preview;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gendan.calendar.Explanation;
import org.gendan.calendar.clock.ClockTimes;
import org.gendan.calendar.kept.OtherRules;
import org.gendan.lab.preview.PreviewMapper.FileRow;
import org.gendan.lab.preview.PreviewMapper.PreviewRow;
import org.gendan.refusal.Refusal;
import org.gendan.row.Ids;
import org.gendan.row.UtcColumn;
import org.gendan.security.CurrentActor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes previews and keeps them, so that what was seen is what is applied. */
@Service
@Transactional
public class Previews {

  private final PreviewMapper store;
  private final ChangeReader reader;
  private final Forecast forecast;
  private final Reckoning reckoning;
  private final CurrentActor actor;
  private final Clock clock;
  private final ObjectMapper json;

  Previews(
      PreviewMapper store,
      ChangeReader reader,
      Forecast forecast,
      Reckoning reckoning,
      CurrentActor actor,
      Clock clock,
      ObjectMapper json) {
    this.store = store;
    this.reader = reader;
    this.forecast = forecast;
    this.reckoning = reckoning;
    this.actor = actor;
    this.clock = clock;
    this.json = json;
  }

  /**
   * What other numbers would do.
   *
   * @throws Refusal naming each change that cannot be read or that the gate refuses
   */
  public Preview make(List<Change> changes) {
    return keep(reader.read(changes));
  }

  /**
   * What a model would do that a person has edited as a whole.
   *
   * @param file its name, such as {@code order-lifecycle.bpmn}
   * @throws Refusal when the gate does not let it pass
   */
  public Preview makeOfFile(String file, byte[] content) {
    return keep(reader.read(file, content));
  }

  /**
   * What it would do to bring the numbers of a preview back to what they were then.
   *
   * @throws Refusal when one of them is not there any more, or the gate refuses it
   */
  public Preview makeReturn(String previewId) {
    return keep(
        reader.read(
            read(row(previewId).changes()).stream()
                .map(kept -> new Change(kept.timerId(), kept.oldText()))
                .toList()));
  }

  private Preview keep(PlannedChanges changes) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    List<Foreseen> cases = cases(changes, now);
    var preview =
        new Preview(Ids.next(), now, actor.id(), changes, Preview.count(cases, now), cases);
    Map<Heap, Integer> counts = preview.counts();
    store.insert(
        new PreviewRow(
            preview.id(),
            UtcColumn.utc(now),
            preview.madeBy(),
            written(changes),
            counts.get(Heap.DUE_AT_ONCE),
            counts.get(Heap.EARLIER),
            counts.get(Heap.LATER),
            counts.get(Heap.UNCHANGED),
            counts.get(Heap.CANNOT_TELL)));
    changes
        .files()
        .forEach(
            (file, content) ->
                store.insertFile(
                    preview.id(), new FileRow(file, changes.base().get(file), content)));
    return preview;
  }

  private List<Foreseen> cases(PlannedChanges changes, Instant now) {
    List<Foreseen> cases = new ArrayList<>();
    forecast.forEach(changes, cases::add);
    cases.sort(
        Comparator.comparing((Foreseen one) -> order(one.heap(now)))
            .thenComparing(Foreseen::newDueAt, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(Foreseen::id));
    return cases;
  }

  /** What wants a person's eye comes first. */
  private static int order(Heap heap) {
    return heap == Heap.CANNOT_TELL ? 1 : heap == Heap.DUE_AT_ONCE ? 0 : heap.ordinal() + 2;
  }

  /** The plan of a preview, for who applies it. */
  @Transactional(readOnly = true)
  public PlannedChanges plan(String previewId) {
    PreviewRow row = row(previewId);
    Map<String, byte[]> files = new TreeMap<>();
    Map<String, String> base = new TreeMap<>();
    for (FileRow file : store.files(previewId)) {
      files.put(file.fileName(), file.content());
      base.put(file.fileName(), file.baseId());
    }
    return reader.again(files, base, read(row.changes()));
  }

  /**
   * A preview with its counts as they were, and its cases as they are now.
   *
   * @throws Refusal when there is none
   */
  @Transactional(readOnly = true)
  public Preview get(String previewId) {
    PreviewRow row = row(previewId);
    PlannedChanges changes = plan(previewId);
    Instant now = clock.instant();
    Map<Heap, Integer> counts = new EnumMap<>(Heap.class);
    counts.put(Heap.DUE_AT_ONCE, row.dueAtOnce());
    counts.put(Heap.EARLIER, row.earlier());
    counts.put(Heap.LATER, row.later());
    counts.put(Heap.UNCHANGED, row.unchanged());
    counts.put(Heap.CANNOT_TELL, row.cannotTell());
    return new Preview(
        previewId,
        UtcColumn.instant(row.madeAt()),
        row.madeBy(),
        changes,
        counts,
        cases(changes, now));
  }

  /** Why the cases of a preview would be due then. */
  @Transactional(readOnly = true)
  public Reasons reasons(Preview preview) {
    OtherRules rules = forecast.rules(preview.changes());
    return one -> {
      if (one.grounds().why() != null) {
        return one.grounds().why();
      }
      if (one.newDueAt() == null) {
        return Untold.NOT_KEPT;
      }
      return one.newDueAt().equals(ClockTimes.NOT_NOW)
          ? Untold.PAUSED
          : reckoning.explain(one, rules);
    };
  }

  /** Says why a case would be due then, or why that cannot be told. */
  public interface Reasons {
    Explanation of(Foreseen one);
  }

  private PreviewRow row(String previewId) {
    return store
        .find(previewId)
        .orElseThrow(() -> Refusal.notFound("There is no preview %s", previewId));
  }

  private String written(PlannedChanges changes) {
    try {
      return json.writeValueAsString(changes.places().stream().map(ChangeReader.Kept::of).toList());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private List<ChangeReader.Kept> read(String changes) {
    try {
      return json.readValue(changes, new TypeReference<List<ChangeReader.Kept>>() {});
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
