package org.gendan.engine.opentask;

import java.util.List;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.gendan.engine.CasesAhead;
import org.gendan.engine.reading.GrantMapper;
import org.gendan.engine.reading.Grants;
import org.gendan.engine.step.StepNotes;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What the engine is built with, so that the table of open tasks is written and asked. */
@Component
public class OpenTaskSessions {

  private final ObjectProvider<OpenTaskWriter> writer;
  private final ObjectProvider<OpenTaskListMapper> lists;
  private final ObjectProvider<GrantMapper> grants;
  private final ApplicationEventPublisher told;

  OpenTaskSessions(
      ObjectProvider<OpenTaskWriter> writer,
      ObjectProvider<OpenTaskListMapper> lists,
      ObjectProvider<GrantMapper> grants,
      ApplicationEventPublisher told) {
    this.writer = writer;
    this.lists = lists;
    this.grants = grants;
    this.told = told;
  }

  /** Take the place of the engine's own. */
  public List<SessionFactory> factories() {
    return List.of(
        new CasesAhead.Factory(),
        new StepNotes.Factory(told::publishEvent),
        new Grants.Factory(grants::getObject),
        new OpenTaskFlush.Factory(writer::getObject),
        new OpenTaskLists.Factory(lists::getObject));
  }
}
