package org.gendan.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses a request with user and password that the page of another site has made a browser send.
 * Machines send neither header that is looked at; every browser of today sends both.
 */
class ForeignPageFilter extends OncePerRequestFilter {

  /** A page of ours, or an address typed by a person. */
  private static final Set<String> OURS = Set.of("same-origin", "none");

  private final AccessDeniedHandler refused;

  ForeignPageFilter(AccessDeniedHandler refused) {
    this.refused = refused;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (request.getHeader(HttpHeaders.AUTHORIZATION) != null && isForeign(request)) {
      refused.handle(request, response, new ForeignPage());
      return;
    }
    chain.doFilter(request, response);
  }

  private static boolean isForeign(HttpServletRequest request) {
    String site = request.getHeader("Sec-Fetch-Site");
    if (site != null && !OURS.contains(site)) {
      return true;
    }
    String origin = request.getHeader(HttpHeaders.ORIGIN);
    return origin != null && !isAtOurHost(origin, request.getHeader(HttpHeaders.HOST));
  }

  /** Without the scheme, of which a proxy in front may not have told. */
  private static boolean isAtOurHost(String origin, String host) {
    try {
      return host != null && host.equalsIgnoreCase(URI.create(origin).getAuthority());
    } catch (IllegalArgumentException noAddress) {
      return false;
    }
  }

  /** The refusal. */
  static final class ForeignPage extends AccessDeniedException {

    ForeignPage() {
      super(
          "The page of another site sent this with your password; nothing has been done. Programs"
              + " leave out Origin and Sec-Fetch-Site");
    }
  }
}
