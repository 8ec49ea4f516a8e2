package org.gendan.engine.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

/** Deploying a model is running code: it finds what was made for models, and nothing else. */
class ModelBeansTest {

  private final StaticListableBeanFactory application = new StaticListableBeanFactory();
  private final ModelBeans beans = new ModelBeans(application);

  @Test
  void aModelFindsDelegatesListenersAndFunctions() {
    JavaDelegate delegate = task -> {};
    TaskListener listener = task -> {};
    ModelFunction function = new ModelFunction() {};
    application.addBean("pushOrder", delegate);
    application.addBean("confirmOrder", listener);
    application.addBean("workingTime", function);

    assertThat(beans.get("pushOrder")).isSameAs(delegate);
    assertThat(beans.get("confirmOrder")).isSameAs(listener);
    assertThat(beans.get("workingTime")).isSameAs(function);
  }

  @Test
  void aModelFindsNoOtherBeanOfTheApplication() {
    application.addBean("dataSource", new Object());

    assertThat(beans.containsKey("dataSource")).isFalse();
    assertThat(beans.get("dataSource")).isNull();
    assertThat(beans.get("missing")).isNull();
  }

  @Test
  void aModelCannotListTheBeans() {
    assertThatThrownBy(beans::entrySet).isInstanceOf(UnsupportedOperationException.class);
  }
}
