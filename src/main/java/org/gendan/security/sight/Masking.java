package org.gendan.security.sight;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.gendan.mask.KnownWords;
import org.gendan.mask.Mask;
import org.gendan.mask.PersonalKind;
import org.gendan.security.CurrentActor;
import org.gendan.security.audit.AuditKind;
import org.gendan.security.audit.AuditTrail;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;

/**
 * Masks what is about to be shown to the person at the door, and has noted what was shown as it is.
 * Records are taken apart and put together again, so that one place serves answers, pages and
 * forms.
 */
@Component
@NamedInterface
public class Masking {

  private final ShownFields fields = ShownFields.read();
  private final Map<Class<?>, Shape> shapes = new ConcurrentHashMap<>();
  private final Sights sights;
  private final OrdersOfCases cases;
  private final AuditTrail trail;
  private final CurrentActor actor;

  Masking(Sights sights, OrdersOfCases cases, AuditTrail trail, CurrentActor actor) {
    this.sights = sights;
    this.cases = cases;
    this.trail = trail;
    this.actor = actor;
  }

  /**
   * The same as the person may see it.
   *
   * @param body a record, or a collection or map of them; anything else is answered as it is
   * @param about ids of orders or cases that the whole is about
   */
  public <T> T of(T body, Collection<String> about) {
    Set<String> root = new LinkedHashSet<>(about);
    Set<String> ids = new LinkedHashSet<>(root);
    Set<PersonalKind> personal = EnumSet.noneOf(PersonalKind.class);
    look(body, root, ids, personal);
    if (personal.isEmpty() || !actor.isPerson()) {
      return body;
    }
    boolean texts = personal.contains(PersonalKind.TEXT) && !ids.isEmpty();
    return new Pass(texts ? cases.wordsOf(ids) : Map.of()).over(body, root);
  }

  /** The fields of the form of a task, as the person may see them. */
  Map<String, String> ofForm(Map<String, String> shown, Collection<String> about) {
    return actor.isPerson() ? new Pass(cases.wordsOf(about)).overForm(shown, about) : shown;
  }

  /** A value of a list that is made for others, by the name of its column: nobody sees it whole. */
  public Object ofColumn(String column, Object value) {
    return value instanceof String text
        ? fields
            .ofColumn(column)
            .map(field -> field.kind())
            .map(kind -> (Object) Mask.of(kind, text, KnownWords.NONE))
            .orElse(value)
        : value;
  }

  /** Whether the person sees the names, numbers and addresses of this order as they are. */
  public boolean sees(String orderId) {
    return sights.ofThePersonAtTheDoor().shows(PersonalKind.PHONE, Set.of(orderId));
  }

  private Shape shape(Class<?> record) {
    return shapes.computeIfAbsent(record, type -> Shape.of(type, fields));
  }

  /** Finds what the parts are about, and whether any of them tells of a person. */
  private void look(Object value, Set<String> about, Set<String> ids, Set<PersonalKind> personal) {
    if (value instanceof Record) {
      Set<String> here = about(value, about);
      ids.addAll(here);
      for (Shape.Part part : shape(value.getClass()).parts()) {
        Object inner = part.of(value);
        if (inner == null) {
          continue;
        }
        if (kind(part) != null) {
          personal.add(kind(part));
        }
        look(inner, here, ids, personal);
      }
    } else if (value instanceof Collection<?> many) {
      many.forEach(one -> look(one, about, ids, personal));
    } else if (value instanceof Map<?, ?> map) {
      map.values().forEach(one -> look(one, about, ids, personal));
    }
  }

  private static PersonalKind kind(Shape.Part part) {
    return part.declared() == null ? null : part.declared().kind();
  }

  /** The ids of a record, or of the records that stand directly in it, or of what is around it. */
  private Set<String> about(Object record, Set<String> around) {
    Set<String> ids = idsOf(record);
    if (ids.isEmpty()) {
      for (Shape.Part part : shape(record.getClass()).parts()) {
        if (part.of(record) instanceof Record inner) {
          ids.addAll(idsOf(inner));
        }
      }
    }
    return ids.isEmpty() ? around : ids;
  }

  private Set<String> idsOf(Object record) {
    Set<String> ids = new LinkedHashSet<>();
    for (Shape.Part part : shape(record.getClass()).parts()) {
      if (part.declared() != null && part.declared().about() != null) {
        Object id = part.of(record);
        if (id != null) {
          ids.add(part.declared().about() + id);
        }
      }
    }
    return ids;
  }

  /** One way through an answer: what is decided and known for all of it, and what was shown. */
  private final class Pass {

    private final Sight sight = sights.ofThePersonAtTheDoor();
    private final Set<String> shown = new TreeSet<>();
    private final Map<String, KnownWords> words;

    Pass(Map<String, KnownWords> words) {
      this.words = words;
    }

    @SuppressWarnings("unchecked")
    <T> T over(T body, Set<String> root) {
      T masked = (T) masked(body, root);
      note();
      return masked;
    }

    Map<String, String> overForm(Map<String, String> form, Collection<String> about) {
      Set<String> root = new LinkedHashSet<>(about);
      Map<String, String> masked = new LinkedHashMap<>();
      form.forEach(
          (name, value) -> {
            // What nobody has said anything about may hold anything.
            var field = fields.ofForm(name).orElse(new ShownFields.Field(PersonalKind.TEXT, null));
            masked.put(
                name, field.kind() == null ? value : (String) told(field.kind(), value, root));
          });
      note();
      return masked;
    }

    private void note() {
      trail.noteHourly(AuditKind.DATA_SHOWN, shown, null);
    }

    private Object masked(Object value, Set<String> about) {
      if (value instanceof Record) {
        return record(value, about(value, about));
      }
      if (value instanceof Map<?, ?> map) {
        Map<Object, Object> all = new LinkedHashMap<>();
        map.forEach((key, one) -> all.put(key, masked(one, about)));
        return all;
      }
      if (value instanceof Set<?>) {
        return value;
      }
      if (value instanceof Collection<?> many) {
        List<Object> all = new ArrayList<>();
        many.forEach(one -> all.add(masked(one, about)));
        return all;
      }
      return value;
    }

    private Object record(Object record, Set<String> about) {
      Shape shape = shape(record.getClass());
      Object[] values = new Object[shape.parts().size()];
      boolean same = true;
      for (int i = 0; i < values.length; i++) {
        Shape.Part part = shape.parts().get(i);
        Object before = part.of(record);
        values[i] = kind(part) == null ? masked(before, about) : told(kind(part), before, about);
        same = same && (values[i] == before || values[i] != null && values[i].equals(before));
      }
      return same ? record : shape.with(values);
    }

    private Object told(PersonalKind kind, Object value, Set<String> about) {
      if (value instanceof Collection<?> many) {
        List<Object> all = new ArrayList<>();
        many.forEach(one -> all.add(told(kind, one, about)));
        return all;
      }
      if (!(value instanceof String text)) {
        return masked(value, about);
      }
      String masked = Mask.of(kind, text, known(kind, about));
      if (!sight.shows(kind, about)) {
        return masked;
      }
      if (!masked.equals(text)) {
        about.stream().findFirst().ifPresent(shown::add);
      }
      return text;
    }

    private KnownWords known(PersonalKind kind, Set<String> about) {
      return kind == PersonalKind.TEXT
          ? KnownWords.ofAll(
              about.stream().map(id -> words.getOrDefault(id, KnownWords.NONE)).toList())
          : KnownWords.NONE;
    }
  }
}
