package org.gendan.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.TaskService;
import org.gendan.refusal.Refusal;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** The fields that a task is answered with, as analysts have deployed its form. */
@Component
public class DeployedAnswerForm {

  private static final Set<String> SHOWN =
      Set.of("textfield", "textarea", "number", "select", "radio", "checkbox", "datetime");

  private final FormService forms;
  private final TaskService tasks;
  private final ObjectMapper json;

  DeployedAnswerForm(@Lazy FormService forms, @Lazy TaskService tasks, ObjectMapper json) {
    this.tasks = tasks;
    this.forms = forms;
    this.json = json;
  }

  /**
   * One field.
   *
   * @param type of Camunda's forms, such as {@code textfield}
   * @param choices of a select or radio; else empty
   */
  public record Field(
      String key, String label, String type, boolean required, List<Choice> choices) {}

  /** What may be chosen. */
  public record Choice(String value, String label) {}

  /** The fields of the form that a person fills in; those that only show something are left out. */
  public List<Field> of(String taskId) {
    List<Field> fields = new ArrayList<>();
    for (JsonNode component : read(taskId).path("components")) {
      if (SHOWN.contains(component.path("type").asText())
          && component.hasNonNull("key")
          && !component.path("disabled").asBoolean()) {
        fields.add(field(component));
      }
    }
    return fields;
  }

  private static Field field(JsonNode component) {
    List<Choice> choices = new ArrayList<>();
    component
        .path("values")
        .forEach(
            choice ->
                choices.add(
                    new Choice(choice.path("value").asText(), choice.path("label").asText())));
    String key = component.path("key").asText();
    return new Field(
        key,
        component.path("label").asText(component.path("dateLabel").asText(key)),
        component.path("type").asText(),
        component.at("/validate/required").asBoolean(),
        choices);
  }

  private JsonNode read(String taskId) {
    if (tasks.createTaskQuery().taskId(taskId).count() == 0) {
      throw Refusal.notFound("There is no task %s", taskId);
    }
    try (InputStream form = forms.getDeployedTaskForm(taskId)) {
      return json.readTree(form);
    } catch (IOException e) {
      throw new IllegalStateException("The form of task " + taskId + " cannot be read", e);
    }
  }
}
