package org.gendan.web;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.catalina.connector.ClientAbortException;
import org.gendan.refusal.ControlCharacters;
import org.gendan.refusal.DatabaseAway;
import org.gendan.refusal.ErrorCode;
import org.gendan.refusal.FieldError;
import org.gendan.refusal.Refusal;
import org.gendan.words.Sentence;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Says every no of the API as a problem document (RFC 9457). */
@RestControllerAdvice
class Problems extends ResponseEntityExceptionHandler {

  private static final Logger log = LoggerFactory.getLogger(Problems.class);

  /** How a value of a type is written. */
  private static final Map<Class<?>, String> WANTED =
      Map.of(
          int.class, "a whole number",
          long.class, "a whole number",
          Boolean.class, "true or false",
          LocalDate.class, "a day such as 2026-03-02");

  @ExceptionHandler
  ProblemDetail refused(Refusal refusal) {
    HttpStatus status =
        switch (refusal.kind()) {
          case INVALID -> HttpStatus.UNPROCESSABLE_ENTITY;
          case CONFLICT, HELD -> HttpStatus.CONFLICT;
          case NOT_FOUND -> HttpStatus.NOT_FOUND;
          case FORBIDDEN -> HttpStatus.FORBIDDEN;
        };
    ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, refusal.toReader());
    problem.setTitle(title(refusal.kind()));
    problem.setType(
        URI.create("urn:gendan:problem:" + refusal.kind().name().toLowerCase(Locale.ROOT)));
    if (!refusal.errors().isEmpty()) {
      problem.setProperty("errors", refusal.errors());
    }
    return problem;
  }

  /**
   * A refusal that the engine or a transaction has wrapped; or a fault of ours, which the log knows
   * by an id and the caller learns nothing else of.
   */
  @ExceptionHandler
  ProblemDetail failed(Exception fault, HttpServletResponse response) throws Exception {
    for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
      if (cause instanceof Refusal refusal) {
        return refused(refusal);
      }
    }
    if (DatabaseAway.in(fault)) {
      log.warn("The database did not answer: {}", fault.toString());
      response.setHeader(HttpHeaders.RETRY_AFTER, DatabaseAway.RETRY_AFTER_SECONDS);
      return away();
    }
    if (isOfTheConnection(fault)) {
      log.info("A sender was too slow or hung up: {}", fault.toString());
      return tooSlow();
    }
    if (fault instanceof AccessDeniedException || fault instanceof AuthenticationException) {
      throw fault;
    }
    String id = UUID.randomUUID().toString();
    log.error("Fault {}", id, fault);
    ProblemDetail problem =
        ProblemDetail.forStatusAndDetail(
            HttpStatus.INTERNAL_SERVER_ERROR,
            Sentence.of(
                    "Something failed here; look at what has become of it before you send it again."
                        + " An administrator finds it in the log as %s",
                    id)
                .toReader());
    problem.setTitle(Sentence.of("Our fault").toReader());
    problem.setType(URI.create("urn:gendan:problem:fault"));
    return problem;
  }

  /** Nothing came any more, so that there is nothing wrong with us or with what was sent. */
  private static boolean isOfTheConnection(Throwable fault) {
    for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
      if (cause instanceof SocketTimeoutException || cause instanceof ClientAbortException) {
        return true;
      }
    }
    return false;
  }

  private static ProblemDetail away() {
    ProblemDetail problem =
        ProblemDetail.forStatusAndDetail(
            HttpStatus.SERVICE_UNAVAILABLE, Sentence.of(DatabaseAway.TEXT).toReader());
    problem.setTitle(Sentence.of("Not now").toReader());
    problem.setType(URI.create("urn:gendan:problem:database-away"));
    return problem;
  }

  private static ProblemDetail tooSlow() {
    ProblemDetail problem =
        ProblemDetail.forStatusAndDetail(
            HttpStatus.REQUEST_TIMEOUT,
            Sentence.of("The body came too slowly or not to its end; send it again").toReader());
    problem.setTitle(Sentence.of("Too slow").toReader());
    problem.setType(URI.create("urn:gendan:problem:too-slow"));
    return problem;
  }

  /** A name of a form with characters that nobody types is met when the form is read. */
  @ExceptionHandler
  ProblemDetail rejected(RequestRejectedException oddName) {
    return unreadable("a name of the query or of the form has characters that are not allowed");
  }

  /**
   * Spring reads the header before it looks for the call, and takes a kind with a star for a fault.
   */
  @ExceptionHandler
  ProblemDetail kindless(
      IllegalArgumentException fault, HttpServletRequest request, HttpServletResponse response)
      throws Exception {
    String kind = request.getContentType();
    return kind != null && kind.contains("*")
        ? unreadable("the header Content-Type has a star, which names no kind of content")
        : failed(fault, response);
  }

  /** Parts without a boundary, or cut off in their middle. */
  @ExceptionHandler
  ProblemDetail broken(MultipartException form, HttpServletResponse response) throws Exception {
    return DatabaseAway.in(form) || isOfTheConnection(form)
        ? failed(form, response)
        : unreadable("the parts of the form cannot be told apart or are not complete");
  }

  private static ProblemDetail unreadable(String why) {
    ProblemDetail problem =
        ProblemDetail.forStatusAndDetail(
            HttpStatus.BAD_REQUEST,
            Sentence.of("The request cannot be read: %s", Sentence.of(why)).toReader());
    problem.setTitle(Sentence.of("Unreadable body").toReader());
    problem.setType(URI.create("urn:gendan:problem:unreadable"));
    return problem;
  }

  /** A problem of input whose fields are named. */
  static ProblemDetail named(HttpStatus status, List<FieldError> errors) {
    String text =
        errors.stream()
            .map(
                error ->
                    ControlCharacters.shown(error.field()) + ": " + error.sentence().toReader())
            .collect(Collectors.joining("; "));
    ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, text);
    problem.setTitle(title(Refusal.Kind.INVALID));
    problem.setType(URI.create("urn:gendan:problem:invalid"));
    problem.setProperty("errors", errors);
    return problem;
  }

  @Override
  protected ResponseEntity<Object> handleTypeMismatch(
      TypeMismatchException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
    if (!(e instanceof MethodArgumentTypeMismatchException mismatch)) {
      return super.handleTypeMismatch(e, headers, status, request);
    }
    Class<?> type = mismatch.getParameter().nestedIfOptional().getNestedParameterType();
    Sentence wanted =
        type.isEnum()
            ? Sentence.of("one of %s", Arrays.toString(type.getEnumConstants()))
            : Sentence.of(WANTED.getOrDefault(type, type.getSimpleName()));
    String value = ControlCharacters.shown(String.valueOf(mismatch.getValue()));
    var error =
        new FieldError(mismatch.getName(), ErrorCode.UNKNOWN, "'%s' is not %s", value, wanted);
    return handleExceptionInternal(
        e, named(HttpStatus.BAD_REQUEST, List.of(error)), headers, HttpStatus.BAD_REQUEST, request);
  }

  private static FieldError unknown(UnrecognizedPropertyException e) {
    String known =
        e.getKnownPropertyIds() == null
            ? ""
            : e.getKnownPropertyIds().stream()
                .map(Object::toString)
                .sorted()
                .collect(Collectors.joining(", "));
    return new FieldError(
        path(e), ErrorCode.UNKNOWN, "is no field of this call; it takes %s", known);
  }

  /** As in {@code lines[0].sku}. */
  private static String path(JsonMappingException e) {
    StringBuilder path = new StringBuilder();
    for (JsonMappingException.Reference step : e.getPath()) {
      if (step.getFieldName() == null) {
        path.append('[').append(step.getIndex()).append(']');
      } else {
        path.append(path.isEmpty() ? "" : ".").append(step.getFieldName());
      }
    }
    return path.toString();
  }

  @Override
  protected ResponseEntity<Object> handleHttpMessageNotReadable(
      HttpMessageNotReadableException e,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    if (e.getMostSpecificCause() instanceof UnrecognizedPropertyException unknown) {
      HttpStatus invalid = HttpStatus.UNPROCESSABLE_ENTITY;
      return handleExceptionInternal(
          e, named(invalid, List.of(unknown(unknown))), headers, invalid, request);
    }
    if (isOfTheConnection(e)) {
      return handleExceptionInternal(e, tooSlow(), headers, HttpStatus.REQUEST_TIMEOUT, request);
    }
    Throwable root = e.getMostSpecificCause();
    String message = root.getMessage() == null ? e.getMessage() : root.getMessage();
    ProblemDetail problem =
        ProblemDetail.forStatusAndDetail(
            HttpStatus.BAD_REQUEST,
            Sentence.of(
                    "The body is not the JSON this call expects: %s",
                    message.lines().findFirst().orElse(""))
                .toReader());
    problem.setTitle(Sentence.of("Unreadable body").toReader());
    return handleExceptionInternal(e, problem, headers, HttpStatus.BAD_REQUEST, request);
  }

  private static String title(Refusal.Kind kind) {
    return Sentence.of(
            switch (kind) {
              case INVALID -> "Invalid input";
              case CONFLICT -> "Not possible now";
              case HELD -> "A colleague has it";
              case NOT_FOUND -> "Not found";
              case FORBIDDEN -> "Not allowed";
            })
        .toReader();
  }
}
