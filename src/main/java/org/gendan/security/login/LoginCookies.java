package org.gendan.security.login;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.autoconfigure.web.ServerProperties;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.stereotype.Component;

/**
 * The cookies of a session and whether a browser takes them. The token against forged requests has
 * a cookie of another name than that of Camunda's applications, which have their own.
 */
@Component
class LoginCookies {

  private final boolean overTlsAlone;

  LoginCookies(ServerProperties server) {
    this.overTlsAlone =
        Boolean.TRUE.equals(server.getServlet().getSession().getCookie().getSecure());
  }

  /** Readable for our pages, which send it back as a header. */
  CookieCsrfTokenRepository tokens() {
    var tokens = CookieCsrfTokenRepository.withHttpOnlyFalse();
    tokens.setCookieName("GENDAN-XSRF");
    tokens.setHeaderName("X-GENDAN-XSRF");
    tokens.setCookieCustomizer(
        cookie -> {
          cookie.sameSite("Lax");
          if (overTlsAlone) {
            cookie.secure(true);
          }
        });
    return tokens;
  }

  /** Whether the browser will drop our cookies, so that nobody can log in. */
  boolean areLost(HttpServletRequest request) {
    return overTlsAlone && !request.isSecure();
  }
}
