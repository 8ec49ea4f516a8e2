package org.gendan.engine.answer;

import java.util.Set;
import org.camunda.bpm.engine.impl.cmd.ClaimTaskCmd;
import org.camunda.bpm.engine.impl.cmd.CompleteTaskCmd;
import org.camunda.bpm.engine.impl.cmd.ResolveTaskCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitTaskFormCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.gendan.engine.LostRace;

/**
 * Takes an answer again that met a timer of its own task, instead of showing the agent the engine's
 * words about rows. Only what a person does is repeated here; jobs have their retries.
 */
public class AnswerRepetition extends CommandInterceptor {

  private static final Set<Class<?>> ANSWERS =
      Set.of(
          ClaimTaskCmd.class, CompleteTaskCmd.class, ResolveTaskCmd.class, SubmitTaskFormCmd.class);

  @Override
  public <T> T execute(Command<T> command) {
    return ANSWERS.contains(command.getClass())
        ? LostRace.again(() -> next.execute(command))
        : next.execute(command);
  }
}
