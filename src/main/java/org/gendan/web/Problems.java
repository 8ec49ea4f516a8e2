package org.gendan.web;

import java.net.URI;
import java.util.Locale;
import java.util.UUID;
import org.gendan.refusal.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Says every no of the API as a problem document (RFC 9457). */
@RestControllerAdvice
class Problems extends ResponseEntityExceptionHandler {

  private static final Logger log = LoggerFactory.getLogger(Problems.class);

  @ExceptionHandler
  ProblemDetail refused(Refusal refusal) {
    HttpStatus status =
        switch (refusal.kind()) {
          case INVALID -> HttpStatus.UNPROCESSABLE_ENTITY;
          case CONFLICT, HELD -> HttpStatus.CONFLICT;
          case NOT_FOUND -> HttpStatus.NOT_FOUND;
          case FORBIDDEN -> HttpStatus.FORBIDDEN;
        };
    ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, refusal.getMessage());
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
  ProblemDetail failed(Exception fault) throws Exception {
    for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
      if (cause instanceof Refusal refusal) {
        return refused(refusal);
      }
    }
    if (fault instanceof AccessDeniedException || fault instanceof AuthenticationException) {
      throw fault;
    }
    String id = UUID.randomUUID().toString();
    log.error("Fault {}", id, fault);
    ProblemDetail problem =
        ProblemDetail.forStatusAndDetail(
            HttpStatus.INTERNAL_SERVER_ERROR,
            "Something failed here and nothing was kept; an administrator finds it in the log as "
                + id);
    problem.setTitle("Our fault");
    problem.setType(URI.create("urn:gendan:problem:fault"));
    return problem;
  }

  @Override
  protected ResponseEntity<Object> handleHttpMessageNotReadable(
      HttpMessageNotReadableException e,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    Throwable root = e.getMostSpecificCause();
    String message = root.getMessage() == null ? e.getMessage() : root.getMessage();
    ProblemDetail problem =
        ProblemDetail.forStatusAndDetail(
            HttpStatus.BAD_REQUEST,
            "The body is not the JSON this call expects: "
                + message.lines().findFirst().orElse(""));
    problem.setTitle("Unreadable body");
    return handleExceptionInternal(e, problem, headers, HttpStatus.BAD_REQUEST, request);
  }

  private static String title(Refusal.Kind kind) {
    return switch (kind) {
      case INVALID -> "Invalid input";
      case CONFLICT -> "Not possible now";
      case HELD -> "A colleague has it";
      case NOT_FOUND -> "Not found";
      case FORBIDDEN -> "Not allowed";
    };
  }
}
