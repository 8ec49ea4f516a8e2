package org.gendan.engine.opentask;

import java.util.List;
import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.gendan.engine.CasesAhead;
import org.gendan.engine.reading.GrantMapper;
import org.gendan.engine.reading.Grants;
import org.gendan.engine.reading.KnownDefinitions;
import org.gendan.engine.step.StepNotes;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** What the engine is built with, so that the table of open tasks is written and asked. */
@Component
public class OpenTaskSessions {

  private final Supplier<OpenTaskWriter> writer;
  private final Supplier<OpenTaskListMapper> lists;
  private final Supplier<GrantMapper> grants;
  private final ApplicationEventPublisher told;

  OpenTaskSessions(
      ObjectProvider<OpenTaskWriter> writer,
      ObjectProvider<OpenTaskListMapper> lists,
      ObjectProvider<GrantMapper> grants,
      ApplicationEventPublisher told) {
    // Asked for in every command, and looked for in the context once.
    this.writer = SingletonSupplier.of(writer::getObject);
    this.lists = SingletonSupplier.of(lists::getObject);
    this.grants = SingletonSupplier.of(grants::getObject);
    this.told = told;
  }

  /** Take the place of the engine's own. */
  public List<SessionFactory> factories() {
    return List.of(
        new CasesAhead.Factory(),
        new StepNotes.Factory(told::publishEvent),
        new Grants.Factory(grants),
        new OpenTaskFlush.Factory(writer, new KnownDefinitions(System::nanoTime)),
        new OpenTaskLists.Factory(lists));
  }
}
