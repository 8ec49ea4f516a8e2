package org.gendan.security.login;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.savedrequest.CookieRequestCache;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * The page that a person wanted to open before the login, in a cookie and not in the session, so
 * that a visitor who never logs in costs no memory.
 */
class WantedPage extends CookieRequestCache {

  WantedPage(RequestMatcher pages) {
    setRequestMatcher(pages);
    setCookieCustomizer(cookie -> cookie.setAttribute("SameSite", "Lax"));
  }

  /**
   * Never: the browser asks again by itself. What is kept has no headers, and a request that took
   * them from it would not look like a browser's.
   */
  @Override
  public HttpServletRequest getMatchingRequest(
      HttpServletRequest request, HttpServletResponse response) {
    return null;
  }

  /** Brings the person there after the login, once. */
  AuthenticationSuccessHandler orElse(String page) {
    var there = new SavedRequestAwareAuthenticationSuccessHandler();
    there.setRequestCache(this);
    there.setDefaultTargetUrl(page);
    return (request, response, person) -> {
      removeRequest(request, response);
      there.onAuthenticationSuccess(request, response, person);
    };
  }
}
