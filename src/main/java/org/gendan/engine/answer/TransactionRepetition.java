package org.gendan.engine.answer;

import java.lang.reflect.Method;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.gendan.engine.LostRace;
import org.springframework.aop.Advisor;
import org.springframework.aop.ProxyMethodInvocation;
import org.springframework.aop.support.DefaultPointcutAdvisor;
import org.springframework.aop.support.StaticMethodMatcherPointcut;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Role;
import org.springframework.core.Ordered;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.AnnotationTransactionAttributeSource;
import org.springframework.transaction.interceptor.TransactionAttributeSource;

/**
 * Repeats a transaction that lost a race, so that a caller of the API does not read about rows.
 * Transactions hold no remote calls, so nothing happens twice.
 */
@Configuration(proxyBeanMethods = false)
class TransactionRepetition {

  @Bean
  @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
  static Advisor repetitionOfTransactions() {
    var advisor =
        new DefaultPointcutAdvisor(
            new Beginning(), (MethodInterceptor) TransactionRepetition::repeat);
    // Just outside the transaction, which Spring begins last.
    advisor.setOrder(Ordered.LOWEST_PRECEDENCE - 1);
    return advisor;
  }

  /** What may begin a transaction; what insists on one of its caller has nothing to repeat. */
  private static final class Beginning extends StaticMethodMatcherPointcut {

    private final TransactionAttributeSource transactions =
        new AnnotationTransactionAttributeSource();

    @Override
    public boolean matches(Method method, Class<?> type) {
      var transaction = transactions.getTransactionAttribute(method, type);
      return transaction != null
          && transaction.getPropagationBehavior() != TransactionDefinition.PROPAGATION_MANDATORY;
    }
  }

  private static Object repeat(MethodInvocation invocation) throws Throwable {
    try {
      return LostRace.again(() -> proceeded((ProxyMethodInvocation) invocation));
    } catch (Checked e) {
      throw e.getCause();
    }
  }

  private static Object proceeded(ProxyMethodInvocation invocation) {
    try {
      // An invocation remembers how far it has come, so each try needs its own.
      return invocation.invocableClone().proceed();
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new Checked(e);
    }
  }

  /** Carries a checked exception out of the lambda. */
  private static final class Checked extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Checked(Throwable cause) {
      super(cause);
    }
  }
}
