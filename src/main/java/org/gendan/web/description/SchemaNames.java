package org.gendan.web.description;

import io.swagger.v3.core.jackson.TypeNameResolver;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Names of schemas that do not depend on what else there is: a class by its name, one inside
 * another by both names. Many calls have a {@code Why} or a {@code View}, each another one.
 */
final class SchemaNames extends TypeNameResolver {

  private static final String CONTROLLER = "Controller";

  /** Which class has taken which name. */
  private final Map<String, Class<?>> taken = new ConcurrentHashMap<>();

  @Override
  protected String nameForClass(Class<?> type, Set<Options> options) {
    if (!type.getName().startsWith("org.gendan.")) {
      return super.nameForClass(type, options);
    }
    String name = name(type);
    Class<?> other = taken.putIfAbsent(name, type);
    if (other != null && other != type) {
      throw new IllegalStateException(
          "%s and %s would both be %s in the description of the API; rename one of them"
              .formatted(other.getName(), type.getName(), name));
    }
    return name;
  }

  private static String name(Class<?> type) {
    Class<?> around = type.getEnclosingClass();
    if (around == null) {
      String name = type.getSimpleName();
      return name.endsWith(CONTROLLER)
          ? name.substring(0, name.length() - CONTROLLER.length())
          : name;
    }
    String outer = name(around);
    String inner = type.getSimpleName();
    return inner.startsWith(outer) ? inner : outer + inner;
  }
}
