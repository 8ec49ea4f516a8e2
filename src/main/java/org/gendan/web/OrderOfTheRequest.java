package org.gendan.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.gendan.trail.OrderInLog;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/**
 * A request whose address names one thing is about one order at most, whose number its lines of the
 * log carry. What changes something says so in a line, by the address without what stands in it.
 */
final class OrderOfTheRequest implements HandlerInterceptor {

  private static final Logger log = LoggerFactory.getLogger(OrderOfTheRequest.class);

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    if (request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE)
            instanceof Map<?, ?> named
        && !named.isEmpty()) {
      OrderInLog.begins();
    }
    return true;
  }

  @Override
  public void afterCompletion(
      HttpServletRequest request, HttpServletResponse response, Object handler, Exception fault) {
    Object address = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
    if (!request.getMethod().equals("GET") && String.valueOf(address).startsWith("/api/")) {
      log.info("{} {}: {}", request.getMethod(), address, response.getStatus());
    }
    OrderInLog.isOver();
  }
}
