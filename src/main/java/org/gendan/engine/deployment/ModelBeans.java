package org.gendan.engine.deployment;

import java.util.AbstractMap;
import java.util.Set;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.beans.factory.ListableBeanFactory;

/**
 * The beans an expression of a model may name: delegates, listeners and the functions offered to
 * analysts. Deploying a model is running code; without this list it could call any bean of the
 * application (docs/architecture.md#who-may-do-what).
 */
public class ModelBeans extends AbstractMap<Object, Object> {

  private final ListableBeanFactory beans;

  public ModelBeans(ListableBeanFactory beans) {
    this.beans = beans;
  }

  @Override
  public boolean containsKey(Object name) {
    return name instanceof String bean
        && beans.containsBean(bean)
        && (beans.isTypeMatch(bean, JavaDelegate.class)
            || beans.isTypeMatch(bean, TaskListener.class)
            || beans.isTypeMatch(bean, ModelFunction.class));
  }

  @Override
  public Object get(Object name) {
    return containsKey(name) ? beans.getBean((String) name) : null;
  }

  @Override
  public Set<Entry<Object, Object>> entrySet() {
    throw new UnsupportedOperationException("Beans of models are looked up by name only");
  }
}
