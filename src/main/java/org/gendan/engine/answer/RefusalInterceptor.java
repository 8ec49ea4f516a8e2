package org.gendan.engine.answer;

import jakarta.ws.rs.core.Response;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.TaskAlreadyClaimedException;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.rest.exception.InvalidRequestException;
import org.gendan.engine.HeldTask;
import org.gendan.engine.LostRace;
import org.gendan.refusal.Refusal;
import org.gendan.words.models.ModelName;

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
    } catch (TaskAlreadyClaimedException e) {
      throw said(holder(e.getTaskId()));
    } catch (ProcessEngineException | Refusal e) {
      Refusal refusal = refusalIn(e);
      if (refusal == null) {
        throw e;
      }
      throw said(refusal);
    }
  }

  private static RuntimeException said(Refusal refusal) {
    String text = refusal.getMessage();
    if (refusal.getCause() != null && LostRace.in(refusal.getCause())) {
      return new InvalidRequestException(Response.Status.CONFLICT, refusal, text);
    }
    return switch (refusal.kind()) {
      case FORBIDDEN -> {
        var forbidden = new AuthorizationException(text);
        forbidden.initCause(refusal);
        yield forbidden;
      }
      // Its own word for it reaches callers as 500.
      case HELD -> new InvalidRequestException(Response.Status.CONFLICT, refusal, text);
      default -> new FormFieldValidationException(refusal.errors(), text, refusal);
    };
  }

  /** The engine says that a task has been claimed, and not by whom. */
  private Refusal holder(String taskId) {
    return next.execute(
        context -> {
          TaskEntity task = context.getTaskManager().findTaskById(taskId);
          return task == null
              ? Refusal.held("The task %s was done a moment ago", taskId)
              : HeldTask.refusal(
                  new ModelName(task.getTaskDefinitionKey(), task.getName()), task.getAssignee());
        });
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
