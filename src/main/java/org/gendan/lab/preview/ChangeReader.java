package org.gendan.lab.preview;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.gendan.calendar.Calendars;
import org.gendan.engine.rollout.ModelChanges;
import org.gendan.engine.timers.DeployedPlaces;
import org.gendan.engine.timers.ModelText;
import org.gendan.engine.timers.TimerPlace;
import org.gendan.engine.timers.TimerPlace.Property;
import org.gendan.lab.NumberText;
import org.gendan.lab.TimerBook;
import org.gendan.lab.preview.PlannedChanges.Planned;
import org.gendan.refusal.ErrorCode;
import org.gendan.refusal.FieldError;
import org.gendan.refusal.Refusal;
import org.springframework.stereotype.Component;

/** Reads what a person wants to be changed, writes the files, and has the gate look at them. */
@Component
class ChangeReader {

  private static final String REASON =
      "preview of the timer lab, also of a time longer than a year";
  private static final int MOST = 50;

  private final TimerBook book;
  private final ModelChanges models;
  private final ModelText texts;
  private final DeployedPlaces deployed;
  private final Calendars calendars;

  ChangeReader(
      TimerBook book,
      ModelChanges models,
      ModelText texts,
      DeployedPlaces deployed,
      Calendars calendars) {
    this.calendars = calendars;
    this.book = book;
    this.models = models;
    this.texts = texts;
    this.deployed = deployed;
  }

  /**
   * Reads changes of numbers.
   *
   * @throws Refusal naming each field that is wrong, what is wrong with it and how to mend it
   */
  PlannedChanges read(List<Change> changes) {
    if (changes == null || changes.isEmpty() || changes.size() > MOST) {
      throw Refusal.invalid(
          "changes", ErrorCode.COUNT, "name 1 to %s timers with their values", MOST);
    }
    List<FieldError> faults = new ArrayList<>();
    List<Planned> planned = new ArrayList<>();
    Map<String, TimerPlace> known = new HashMap<>();
    book.places().forEach(place -> known.put(place.id(), place));
    for (int i = 0; i < changes.size(); i++) {
      plan(i, changes.get(i), known, planned, faults);
    }
    if (!faults.isEmpty()) {
      throw Refusal.invalid(faults);
    }
    Map<String, byte[]> files = new TreeMap<>();
    Map<String, String> base = new TreeMap<>();
    for (Planned one : planned) {
      String file = one.place().file();
      if (!files.containsKey(file)) {
        ModelChanges.InForce inForce = inForce(file);
        files.put(file, inForce.content());
        base.put(file, inForce.deploymentId());
      }
      files.computeIfPresent(file, (name, content) -> texts.with(content, one.place(), one.text()));
    }
    pass(files, planned);
    return new PlannedChanges(planned, files, base);
  }

  private static void plan(
      int index,
      Change change,
      Map<String, TimerPlace> known,
      List<Planned> planned,
      List<FieldError> faults) {
    String field = "changes[%d].".formatted(index);
    if (change == null || change.timerId() == null || change.timerId().isBlank()) {
      faults.add(new FieldError(field + "timerId", ErrorCode.REQUIRED, "say which timer"));
      return;
    }
    TimerPlace place = known.get(change.timerId());
    if (place == null) {
      faults.add(
          new FieldError(
              field + "timerId",
              ErrorCode.UNKNOWN,
              "there is no timer '%s'; GET /api/timers names all of them",
              change.timerId()));
    } else if (place.property() == Property.HOURS) {
      faults.add(
          new FieldError(
              field + "timerId",
              ErrorCode.NOT_HERE,
              "%s is a calendar: edit its file and send POST /api/calendars/reload",
              place.model()));
    } else if (change.value() == null || change.value().isBlank()) {
      faults.add(
          new FieldError(
              field + "value", ErrorCode.REQUIRED, "say the value, such as %s", place.text()));
    } else if (planned.stream().anyMatch(one -> one.place().equals(place))) {
      faults.add(
          new FieldError(
              field + "timerId", ErrorCode.REPEATED, "%s is named twice", change.timerId()));
    } else {
      planned.add(new Planned(place, new NumberText(place.text()).with(change.value()).text()));
    }
  }

  /**
   * Reads a file that a person has edited.
   *
   * @throws Refusal when the gate does not let it pass
   */
  PlannedChanges read(String file, byte[] content) {
    if (PlannedChanges.isCalendar(file)) {
      return calendar(file, content);
    }
    Map<String, byte[]> files = new TreeMap<>(Map.of(file, content));
    pass(files, List.of());
    ModelChanges.InForce inForce = inForce(file);
    Map<String, TimerPlace> before = new HashMap<>();
    book.places().stream()
        .filter(place -> place.file().equals(file))
        .forEach(place -> before.put(place.id(), place));
    List<Planned> planned =
        deployed.of(file, content).stream()
            .filter(place -> before.containsKey(place.id()))
            .filter(place -> !place.text().equals(before.get(place.id()).text()))
            .map(place -> new Planned(before.get(place.id()), place.text()))
            .toList();
    return new PlannedChanges(
        planned.isEmpty() ? whole(file, before.values()) : planned,
        files,
        Map.of(file, inForce.deploymentId()));
  }

  /**
   * A table in which something else than a number was changed, such as a condition, is asked again
   * all the same; one of its numbers stands for it.
   */
  private static List<Planned> whole(String file, Collection<TimerPlace> before) {
    return file.endsWith(".dmn")
        ? before.stream()
            .sorted(Comparator.comparing(TimerPlace::id))
            .limit(1)
            .map(place -> new Planned(place, place.text()))
            .toList()
        : List.of();
  }

  /** A calendar, or official days; places are the hours of all calendars that count by them. */
  private PlannedChanges calendar(String file, byte[] content) {
    Set<String> names = calendars.of(file);
    String base =
        calendars
            .text(file)
            .orElseThrow(() -> Refusal.notFound("There is no calendar file '%s'", file));
    Calendars others = calendars.with(file, new String(content, StandardCharsets.UTF_8));
    List<Planned> planned =
        book.places().stream()
            .filter(place -> place.property() == Property.HOURS && names.contains(place.model()))
            .map(place -> new Planned(place, others.named(place.model()).hours()))
            .toList();
    return new PlannedChanges(
        planned, Map.of(file, content), Map.of(file, Integer.toHexString(base.hashCode())));
  }

  /**
   * A place of a preview as it is kept.
   *
   * @param definitionId the version that was in force when the preview was made
   */
  record Kept(String timerId, String definitionId, String oldText, String text) {

    static Kept of(Planned planned) {
      return new Kept(
          planned.place().id(),
          planned.place().definitionId(),
          planned.place().text(),
          planned.text());
    }
  }

  /** The plan of a preview that was made earlier. */
  PlannedChanges again(Map<String, byte[]> files, Map<String, String> base, List<Kept> kept) {
    Map<String, TimerPlace> known = new HashMap<>();
    book.places().forEach(place -> known.put(place.id(), place));
    return new PlannedChanges(
        kept.stream()
            .filter(one -> known.containsKey(one.timerId()))
            .map(
                one ->
                    new Planned(
                        known.get(one.timerId()).in(one.definitionId(), one.oldText()), one.text()))
            .toList(),
        files,
        base);
  }

  private ModelChanges.InForce inForce(String file) {
    return models
        .inForce(file)
        .orElseThrow(() -> Refusal.conflict("%s is not deployed; it cannot be changed here", file));
  }

  private void pass(Map<String, byte[]> files, List<Planned> planned) {
    List<FieldError> faults = new ArrayList<>();
    for (ModelChanges.GateFault fault : models.faults(files, REASON)) {
      faults.add(new FieldError(field(fault, planned), ErrorCode.REFUSED, "%s", fault.sentence()));
    }
    if (!faults.isEmpty()) {
      throw Refusal.invalid(faults);
    }
  }

  /** The change that a fault is about, or the place in the file where it is about none of them. */
  private static String field(ModelChanges.GateFault fault, List<Planned> planned) {
    for (int i = 0; i < planned.size(); i++) {
      TimerPlace place = planned.get(i).place();
      if (fault.sentence().plain().contains(place.element()) || planned.size() == 1) {
        return "changes[%d].value".formatted(i);
      }
    }
    return fault.place();
  }
}
