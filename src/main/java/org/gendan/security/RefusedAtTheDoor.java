package org.gendan.security;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import org.gendan.refusal.DatabaseAway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;

/** Says a no before any controller is reached as a problem document (RFC 9457), too. */
@Component
class RefusedAtTheDoor implements AuthenticationEntryPoint, AccessDeniedHandler {

  private static final Logger log = LoggerFactory.getLogger(RefusedAtTheDoor.class);

  private final ObjectMapper json;

  RefusedAtTheDoor(ObjectMapper json) {
    this.json = json;
  }

  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
      throws IOException {
    if (why instanceof AuthenticationServiceException) {
      log.warn("Nobody can log in: {}", why.getCause().toString());
      response.setHeader(HttpHeaders.RETRY_AFTER, DatabaseAway.RETRY_AFTER_SECONDS);
      say(response, HttpStatus.SERVICE_UNAVAILABLE, "database-away", "Not now", DatabaseAway.TEXT);
      return;
    }
    if (why instanceof EngineUsers.TooManyWrongPasswords) {
      say(
          response,
          HttpStatus.TOO_MANY_REQUESTS,
          "too-many-wrong-passwords",
          "Wait a moment",
          why.getMessage());
      return;
    }
    response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"Gendan\"");
    say(
        response,
        HttpStatus.UNAUTHORIZED,
        "unauthorized",
        "Who are you?",
        "Send user and password (HTTP Basic); they are missing or wrong");
  }

  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
      throws IOException {
    say(
        response,
        HttpStatus.FORBIDDEN,
        "forbidden",
        "Not allowed",
        "This address is for other roles; docs/api names them");
  }

  private void say(
      HttpServletResponse response, HttpStatus status, String type, String title, String detail)
      throws IOException {
    ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
    problem.setTitle(title);
    problem.setType(URI.create("urn:gendan:problem:" + type));
    response.setStatus(status.value());
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    response.getOutputStream().write(json.writeValueAsBytes(problem));
  }
}
