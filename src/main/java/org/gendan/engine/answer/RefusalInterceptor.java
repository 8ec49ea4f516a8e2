package org.gendan.engine.answer;

import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.gendan.refusal.Refusal;

/**
 * Says a refusal in the engine's own words. Without it every no of a task listener would reach the
 * agent as HTTP 500; so it is 403 for a role and 400 with the domain's sentence for an answer. Runs
 * outside the transaction, which has been rolled back by then.
 */
public class RefusalInterceptor extends CommandInterceptor {

  @Override
  public <T> T execute(Command<T> command) {
    try {
      return next.execute(command);
    } catch (ProcessEngineException | Refusal e) {
      Refusal refusal = refusalIn(e);
      if (refusal == null) {
        throw e;
      }
      throw refusal.kind() == Refusal.Kind.FORBIDDEN
          ? new AuthorizationException(refusal.getMessage())
          : new FormFieldValidationException(refusal.errors(), refusal.getMessage(), refusal);
    }
  }

  private static Refusal refusalIn(Throwable thrown) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof Refusal refusal) {
        return refusal;
      }
    }
    return null;
  }
}
