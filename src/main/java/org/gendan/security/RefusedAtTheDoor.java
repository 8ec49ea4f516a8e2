package org.gendan.security;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import org.gendan.refusal.DatabaseAway;
import org.gendan.words.Sentence;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;

/** Says a no before any controller is reached as a problem document (RFC 9457), too. */
@Component
public class RefusedAtTheDoor implements AuthenticationEntryPoint, AccessDeniedHandler {

  private static final Logger log = LoggerFactory.getLogger(RefusedAtTheDoor.class);

  private final ObjectMapper json;

  RefusedAtTheDoor(ObjectMapper json) {
    this.json = json;
  }

  /**
   * Without a challenge: a browser would ask for the password in a window of its own, keep it, and
   * send it along for whatever page asks it to.
   */
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
    if (why instanceof EngineUsers.InNoGroup) {
      say(response, HttpStatus.FORBIDDEN, "no-group", "Not allowed", why.getMessage());
      return;
    }
    unknown(response);
  }

  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
      throws IOException {
    if (!(why instanceof CsrfException)) {
      String text =
          why instanceof ForeignPageFilter.ForeignPage
              ? why.getMessage()
              : "This address is for other roles; docs/api names them";
      say(response, HttpStatus.FORBIDDEN, "forbidden", "Not allowed", text);
    } else if (SecurityContextHolder.getContext().getAuthentication() == null) {
      unknown(response);
    } else {
      say(
          response,
          HttpStatus.FORBIDDEN,
          "token",
          "Not from one of our pages",
          "With a session a change carries the token of the cookie GENDAN-XSRF in the header"
              + " X-GENDAN-XSRF; reload the page and try again");
    }
  }

  private void unknown(HttpServletResponse response) throws IOException {
    say(
        response,
        HttpStatus.UNAUTHORIZED,
        "unauthorized",
        "Who are you?",
        "Log in at /login, or send user and password (HTTP Basic); they are missing or" + " wrong");
  }

  private void say(
      HttpServletResponse response, HttpStatus status, String type, String title, String detail)
      throws IOException {
    ProblemDetail problem =
        ProblemDetail.forStatusAndDetail(status, Sentence.of(detail).toReader());
    problem.setTitle(Sentence.of(title).toReader());
    problem.setType(URI.create("urn:gendan:problem:" + type));
    response.setStatus(status.value());
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    response.getOutputStream().write(json.writeValueAsBytes(problem));
  }
}
