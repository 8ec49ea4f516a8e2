package org.gendan.refusal.field;

import jakarta.validation.Valid;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Spells the texts of a body as they are kept, so that no reader of it has to do it again. */
final class Spelling {

  private Spelling() {}

  /** The same body with each {@link Text} and {@link Code} in it as it is kept. */
  @SuppressWarnings("unchecked")
  static <T extends Record> T of(T body) {
    RecordComponent[] components = body.getClass().getRecordComponents();
    Object[] values = new Object[components.length];
    try {
      for (int i = 0; i < components.length; i++) {
        values[i] = kept(body.getClass(), components[i], body);
      }
      Constructor<?> constructor =
          body.getClass()
              .getDeclaredConstructor(
                  Arrays.stream(components).map(RecordComponent::getType).toArray(Class[]::new));
      constructor.setAccessible(true);
      return (T) constructor.newInstance(values);
    } catch (InvocationTargetException e) {
      throw new IllegalStateException(e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Object kept(Class<?> type, RecordComponent component, Record body)
      throws ReflectiveOperationException {
    var field = type.getDeclaredField(component.getName());
    field.setAccessible(true);
    Object value = field.get(body);
    if (value instanceof String text) {
      if (field.isAnnotationPresent(Code.class) || field.isAnnotationPresent(Phone.class)) {
        return KeptText.ofCode(text);
      }
      return isText(field) ? KeptText.of(text) : text;
    }
    return field.isAnnotationPresent(Valid.class) ? inside(value) : value;
  }

  private static boolean isText(java.lang.reflect.Field field) {
    return field.isAnnotationPresent(Text.class) || field.isAnnotationPresent(OneOf.class);
  }

  private static Object inside(Object value) {
    if (value instanceof List<?> list) {
      List<Object> kept = new ArrayList<>();
      list.forEach(one -> kept.add(inside(one)));
      return kept;
    }
    return value instanceof Record nested ? of(nested) : value;
  }
}
