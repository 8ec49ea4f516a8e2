package org.gendan.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Asks the engine's REST API for {@value #MOST} rows where the caller names no number. The engine
 * refuses unbounded lists, but callers who look for the tasks of one order should not have to know.
 */
class BoundedListFilter extends OncePerRequestFilter {

  private static final String MOST = "maxResults=2000";

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String query = request.getQueryString();
    if (query != null && query.contains("maxResults=")) {
      chain.doFilter(request, response);
      return;
    }
    chain.doFilter(
        new HttpServletRequestWrapper(request) {
          @Override
          public String getQueryString() {
            return query == null ? MOST : query + "&" + MOST;
          }
        },
        response);
  }
}
