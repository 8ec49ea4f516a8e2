package org.gendan.engine.deployment;

import java.beans.FeatureDescriptor;
import java.util.Collections;
import java.util.Date;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.camunda.bpm.impl.juel.jakarta.el.CompositeELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.camunda.bpm.impl.juel.jakarta.el.ELException;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;

/**
 * What an expression of a model reaches: its variables, the functions offered to analysts, the keys
 * of its execution. From any object a Java expression could otherwise walk to the engine's services
 * and, by reflection, to every class there is (docs/architecture.md#who-may-do-what).
 */
public class ModelExpressions extends JuelExpressionManager {

  public ModelExpressions(Map<Object, Object> beans) {
    super(beans);
  }

  @Override
  protected ELResolver createElResolver() {
    var resolver = new CompositeELResolver();
    resolver.add(new Reach());
    resolver.add(super.createElResolver());
    return resolver;
  }

  /** Resolves nothing itself; it stops what would go too far. */
  private static final class Reach extends ELResolver {

    private static final Set<String> KEYS =
        Set.of(
            "id",
            "processBusinessKey",
            "businessKey",
            "processInstanceId",
            "currentActivityId",
            "taskDefinitionKey",
            "assignee");

    @Override
    public Object getValue(ELContext context, Object base, Object property) {
      check(base, property);
      return null;
    }

    @Override
    public Object invoke(
        ELContext context, Object base, Object method, Class<?>[] types, Object[] arguments) {
      check(base, method);
      return null;
    }

    @Override
    public void setValue(ELContext context, Object base, Object property, Object value) {
      check(base, property);
    }

    @Override
    public Class<?> getType(ELContext context, Object base, Object property) {
      return null;
    }

    @Override
    public boolean isReadOnly(ELContext context, Object base, Object property) {
      return false;
    }

    @Override
    public Class<?> getCommonPropertyType(ELContext context, Object base) {
      return Object.class;
    }

    @Override
    public Iterator<FeatureDescriptor> getFeatureDescriptors(ELContext context, Object base) {
      return Collections.emptyIterator();
    }

    private static void check(Object base, Object name) {
      if (base != null && !mayReach(base, String.valueOf(name))) {
        throw new ELException(
            "An expression of a model may not use '%s' of a %s; use variables, workingTime, cutOff and the beans of tasks"
                .formatted(name, base.getClass().getSimpleName()));
      }
    }

    private static boolean mayReach(Object base, String name) {
      if (name.equals("class") || name.equals("getClass")) {
        return false;
      }
      if (base instanceof DelegateExecution || base instanceof DelegateTask) {
        return KEYS.contains(name);
      }
      return base instanceof ModelFunction
          || base instanceof CharSequence
          || base instanceof Number
          || base instanceof Boolean
          || base instanceof Date
          // Filters of Tasklist say ${dateTime().plusDays(1)}.
          || base.getClass().getPackageName().startsWith("org.joda.time");
    }
  }
}
