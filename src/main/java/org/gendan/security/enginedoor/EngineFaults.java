package org.gendan.security.enginedoor;

import jakarta.servlet.ServletContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.exception.NotAllowedException;
import org.camunda.bpm.engine.exception.NotFoundException;
import org.camunda.bpm.engine.exception.NotValidException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.rest.dto.ExceptionDto;
import org.camunda.bpm.engine.rest.exception.ExceptionHandlerHelper;
import org.camunda.bpm.engine.task.Task;
import org.gendan.engine.LostRace;
import org.gendan.refusal.DatabaseAway;
import org.gendan.refusal.Refusal;
import org.gendan.security.CurrentActor;
import org.gendan.words.Language;
import org.gendan.words.Reader;
import org.gendan.words.Sentence;
import org.gendan.words.Spoken;
import org.gendan.words.models.ModelWords;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationContext;
import org.springframework.web.context.support.WebApplicationContextUtils;

/**
 * Says what went wrong at the engine's doors. Camunda answers 500 to most of what callers get wrong
 * and writes the whole stack to the log each time; here a mistake of the caller is 4xx and no line,
 * a database that is away 503 and one line, and only a fault of ours is 500 with its stack.
 */
class EngineFaults implements ExceptionMapper<Throwable> {

  private static final Logger log = LoggerFactory.getLogger(EngineFaults.class);
  private static final String OF_CAMUNDA = "org.camunda.";
  private static final Pattern TASK =
      Pattern.compile("task/([^/]+)/(claim|unclaim|assignee|complete|submit-form|resolve)/?$");

  @Context private UriInfo uri;
  @Context private ServletContext servlets;

  @Override
  public Response toResponse(Throwable fault) {
    ExceptionHandlerHelper camunda = ExceptionHandlerHelper.getInstance();
    Status status = camunda.getStatus(fault);
    ExceptionDto said = camunda.fromException(fault);
    if (status == null || status.getFamily() == Status.Family.SERVER_ERROR) {
      status = status(fault);
    }
    if (status == Status.NOT_FOUND && isDone()) {
      status = Status.CONFLICT;
      said.setMessage(
          Sentence.of("This task was done a moment ago, by another person or another way")
              .toReader());
    }
    Status answered = status;
    Reader.language()
        .flatMap(reader -> refusal(fault, reader).or(() -> ofTheEngine(answered, reader)))
        .ifPresent(said::setMessage);
    Response.ResponseBuilder answer =
        Response.status(status).type(MediaType.APPLICATION_JSON_TYPE).entity(said);
    if (status == Status.SERVICE_UNAVAILABLE) {
      log.warn("The database did not answer the engine: {}", fault.toString());
      said.setMessage(Sentence.of(DatabaseAway.TEXT).toReader());
      answer.header(HttpHeaders.RETRY_AFTER, DatabaseAway.RETRY_AFTER_SECONDS);
    } else if (status == Status.INTERNAL_SERVER_ERROR) {
      log.error("Fault at a door of the engine", fault);
    }
    return answer.build();
  }

  /**
   * The domain's own no to a person, without what Camunda puts before it for programs, and with the
   * fields called as the form calls them.
   */
  private Optional<String> refusal(Throwable fault, Language reader) {
    Optional<String> ofModels =
        chain(fault)
            .filter(Spoken.class::isInstance)
            .map(Spoken.class::cast)
            .findFirst()
            .map(spoken -> spoken.in(reader));
    return ofModels.isPresent() ? ofModels : ofDomain(fault, reader);
  }

  /** Camunda says its own no in English alone; a reader of Chinese reads what it comes to. */
  private static Optional<String> ofTheEngine(Status status, Language reader) {
    if (reader != Language.CHINESE) {
      return Optional.empty();
    }
    return switch (status) {
      case NOT_FOUND ->
          Optional.of(
              Sentence.of("It is not there, or not any more; look at the list again").in(reader));
      case FORBIDDEN ->
          Optional.of(
              Sentence.of(
                      "You may not do this; ask the desk that it belongs to, or an administrator")
                  .in(reader));
      default -> Optional.empty();
    };
  }

  private Optional<String> ofDomain(Throwable fault, Language reader) {
    return chain(fault)
        .filter(Refusal.class::isInstance)
        .map(Refusal.class::cast)
        .findFirst()
        .map(
            refusal ->
                refusal.in(
                    reader,
                    field ->
                        form()
                            .flatMap(form -> ModelWords.shipped().label(form, field, reader))
                            .orElse(field)));
  }

  /** The form of the task that is being answered. */
  private Optional<String> form() {
    Matcher answered = TASK.matcher(uri.getPath());
    if (!answered.find()) {
      return Optional.empty();
    }
    ApplicationContext house =
        WebApplicationContextUtils.getRequiredWebApplicationContext(servlets);
    var form = new AtomicReference<String>();
    house
        .getBean(CurrentActor.class)
        .asSystem(
            () ->
                Optional.ofNullable(
                        house
                            .getBean(TaskService.class)
                            .createTaskQuery()
                            .taskId(answered.group(1))
                            .initializeFormKeys()
                            .singleResult())
                    .map(Task::getCamundaFormRef)
                    .ifPresent(ref -> form.set(ref.getKey())));
    return Optional.ofNullable(form.get());
  }

  /** Of two who answer the same task the second finds none; it was there. */
  private boolean isDone() {
    Matcher task = TASK.matcher(uri.getPath());
    if (!task.find()) {
      return false;
    }
    ApplicationContext house =
        WebApplicationContextUtils.getRequiredWebApplicationContext(servlets);
    var done = new AtomicBoolean();
    house
        .getBean(CurrentActor.class)
        .asSystem(
            () ->
                done.set(
                    house
                            .getBean(HistoryService.class)
                            .createHistoricTaskInstanceQuery()
                            .taskId(task.group(1))
                            .finished()
                            .count()
                        > 0));
    return done.get();
  }

  private static Status status(Throwable fault) {
    if (DatabaseAway.in(fault)) {
      return Status.SERVICE_UNAVAILABLE;
    }
    if (LostRace.in(fault)) {
      return Status.CONFLICT;
    }
    if (has(fault, NullValueException.class) || has(fault, NotFoundException.class)) {
      return Status.NOT_FOUND;
    }
    if (has(fault, NotValidException.class)
        || has(fault, NotAllowedException.class)
        || isOfItsInput(fault)) {
      return Status.BAD_REQUEST;
    }
    return Status.INTERNAL_SERVER_ERROR;
  }

  private static boolean has(Throwable fault, Class<? extends Throwable> type) {
    return chain(fault).anyMatch(type::isInstance);
  }

  /**
   * Camunda stumbled over what was sent, or said so in its most general words; nothing of ours ran.
   */
  private static boolean isOfItsInput(Throwable fault) {
    Throwable root = chain(fault).reduce((one, next) -> next).orElse(fault);
    boolean plain =
        root.getClass() == ProcessEngineException.class
            || root instanceof NullPointerException
            || root instanceof IllegalArgumentException
            || root instanceof ClassCastException;
    StackTraceElement[] stack = root.getStackTrace();
    return plain && stack.length > 0 && isOfCamunda(stack);
  }

  private static boolean isOfCamunda(StackTraceElement... stack) {
    return Stream.of(stack)
        .map(StackTraceElement::getClassName)
        .dropWhile(name -> name.startsWith("java.") || name.startsWith("jdk."))
        .findFirst()
        .filter(name -> name.startsWith(OF_CAMUNDA))
        .isPresent();
  }

  private static Stream<Throwable> chain(Throwable fault) {
    return Stream.iterate(fault, Objects::nonNull, Throwable::getCause);
  }
}
