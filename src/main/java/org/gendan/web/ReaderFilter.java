package org.gendan.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.gendan.trail.OrderInLog;
import org.gendan.words.Language;
import org.gendan.words.Reader;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Knows in which language a request is answered, for all doors: that of its header Accept-Language,
 * which is also what Camunda's webapps choose theirs by.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class ReaderFilter extends OncePerRequestFilter {

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Language.wanted(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE)).ifPresent(Reader::has);
    try {
      chain.doFilter(request, response);
    } finally {
      Reader.isGone();
      OrderInLog.isOver();
    }
  }

  /** An answer that is written later is written to the same reader. */
  @Override
  protected boolean shouldNotFilterAsyncDispatch() {
    return false;
  }

  @Override
  protected boolean shouldNotFilterErrorDispatch() {
    return false;
  }
}
