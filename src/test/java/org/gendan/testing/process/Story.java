package org.gendan.testing.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.runtime.EventSubscription;
import org.camunda.bpm.engine.runtime.Incident;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.JobQuery;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.camunda.bpm.engine.test.assertions.bpmn.ProcessInstanceAssert;
import org.gendan.engine.EngineForTests;

/**
 * The story of the one case in an engine, told by element ids: every verb fails when the case is
 * not where the story says. A case is several process instances, and Camunda's assertions speak of
 * one; the story finds the one that an element is in and leaves the rest to them.
 */
public final class Story {

  private final EngineForTests glue;
  private final Map<String, ProcessInstance> seen = new LinkedHashMap<>();

  public Story(EngineForTests glue) {
    this.glue = glue;
  }

  /** Runs the job of a service task that has a save point before it. */
  public void run(String serviceTask) {
    BpmnAwareTests.execute(job(serviceTask));
  }

  /** Fires a timer, whenever it would be due. */
  public void fire(String timerEvent) {
    BpmnAwareTests.execute(timer(timerEvent));
  }

  /** Gives a failed job another try, as an administrator does in Cockpit. */
  public void retry(String serviceTask) {
    engine().getManagementService().setJobRetries(job(serviceTask).getId(), 1);
  }

  /** Completes the task with an answer of names and values in turn. */
  public void complete(String userTask, Object... answer) {
    BpmnAwareTests.complete(task(userTask), answer(answer));
  }

  /** Why this answer to the task was refused; fails when it was taken. */
  public Throwable refusal(String userTask, Object... answer) {
    String taskId = task(userTask).getId();
    Throwable refusal =
        catchThrowable(() -> engine().getTaskService().complete(taskId, answer(answer)));
    assertThat(refusal).as("refusal of %s", Arrays.toString(answer)).isNotNull();
    return refusal;
  }

  /** Tells the case to look again, as the domain does. */
  public void wake(String message, String businessKey) {
    glue.processes().wake(message, businessKey);
  }

  public Task task(String userTask) {
    var found = engine().getTaskService().createTaskQuery().taskDefinitionKey(userTask).list();
    assertThat(found).as("tasks %s; the case waits for %s", userTask, waits()).hasSize(1);
    return instance(found.get(0).getProcessInstanceId())
        .isWaitingAt(userTask)
        .task(userTask)
        .isNotNull()
        .getActual();
  }

  public Job timer(String timerEvent) {
    return only(jobs().timers(), timerEvent);
  }

  public Job job(String serviceTask) {
    return only(jobs().messages(), serviceTask);
  }

  /** The tasks, timers, jobs and messages the case waits for, by element id. */
  public List<String> waits() {
    var all = new ArrayList<String>();
    all.addAll(openTasks());
    jobs().list().stream()
        .filter(job -> job.getProcessInstanceId() != null)
        .map(this::activityOf)
        .forEach(all::add);
    engine().getRuntimeService().createEventSubscriptionQuery().list().stream()
        .map(EventSubscription::getActivityId)
        .forEach(all::add);
    return all.stream().sorted().toList();
  }

  public List<String> openTasks() {
    return engine().getTaskService().createTaskQuery().list().stream()
        .map(Task::getTaskDefinitionKey)
        .sorted()
        .toList();
  }

  /** The end events passed so far, of called processes and subprocesses too. */
  public List<String> endEvents() {
    return engine()
        .getHistoryService()
        .createHistoricActivityInstanceQuery()
        .finished()
        .list()
        .stream()
        .map(HistoricActivityInstance::getActivityId)
        .filter(id -> id.startsWith("endEvent_"))
        .sorted()
        .toList();
  }

  public long timesPassed(String element) {
    return engine()
        .getHistoryService()
        .createHistoricActivityInstanceQuery()
        .activityId(element)
        .finished()
        .count();
  }

  /** The case and all that it called have come to their ends. */
  public void isEnded() {
    var running = look();
    seen.values().forEach(instance -> BpmnAwareTests.assertThat(instance).isEnded());
    assertThat(running).as("the case waits for %s", waits()).isEmpty();
  }

  /** Camunda's assertions on the one instance of this process that runs. */
  public ProcessInstanceAssert that(String key) {
    assertThat(instancesOf(key)).as("instances of %s", key).hasSize(1);
    return instance(instancesOf(key).get(0).getId());
  }

  /** The variables that the one instance of this process holds, at its root and below. */
  public Map<String, Object> variablesOf(String key) {
    that(key).isActive();
    Map<String, Object> all = new TreeMap<>();
    engine()
        .getRuntimeService()
        .createVariableInstanceQuery()
        .processInstanceIdIn(instancesOf(key).get(0).getId())
        .list()
        .forEach(variable -> all.put(variable.getName(), variable.getValue()));
    return all;
  }

  /** The process instances that run the process with this key. */
  public List<ProcessInstance> instancesOf(String key) {
    return engine()
        .getRuntimeService()
        .createProcessInstanceQuery()
        .processDefinitionKey(key)
        .list();
  }

  public List<Incident> incidents() {
    return engine().getRuntimeService().createIncidentQuery().list();
  }

  /** How long from now until this date. */
  public static Duration until(Date date) {
    return Duration.between(EngineForTests.NOW, date.toInstant());
  }

  /** A form's fields: names and values in turn. */
  public static Map<String, Object> answer(Object... namesAndValues) {
    assertThat(namesAndValues.length % 2).as("names and values in turn").isZero();
    Map<String, Object> fields = new HashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      fields.put((String) namesAndValues[i], namesAndValues[i + 1]);
    }
    return fields;
  }

  private ProcessEngine engine() {
    return glue.engine();
  }

  private JobQuery jobs() {
    return engine().getManagementService().createJobQuery();
  }

  private String activityOf(Job job) {
    return engine()
        .getManagementService()
        .createJobDefinitionQuery()
        .jobDefinitionId(job.getJobDefinitionId())
        .singleResult()
        .getActivityId();
  }

  private Job only(JobQuery query, String activityId) {
    List<Job> found = query.activityId(activityId).list();
    assertThat(found).as("jobs of %s; the case waits for %s", activityId, waits()).hasSize(1);
    return instance(found.get(0).getProcessInstanceId()).job(query).isNotNull().getActual();
  }

  private ProcessInstanceAssert instance(String id) {
    look();
    return BpmnAwareTests.assertThat(seen.get(id)).as("the case waits for %s", waits());
  }

  /** Remembers what runs: Camunda's assertions ask for an instance even when it has ended. */
  private List<ProcessInstance> look() {
    BpmnAwareTests.init(engine());
    var running = engine().getRuntimeService().createProcessInstanceQuery().list();
    running.forEach(instance -> seen.put(instance.getId(), instance));
    return running;
  }
}
