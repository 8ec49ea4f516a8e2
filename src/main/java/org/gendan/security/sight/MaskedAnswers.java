package org.gendan.security.sight;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.core.MethodParameter;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.converter.json.AbstractJackson2HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;

/** Masks every answer of the API on its way out, whichever controller gives it. */
@RestControllerAdvice
class MaskedAnswers implements ResponseBodyAdvice<Object> {

  private final Masking masking;

  MaskedAnswers(Masking masking) {
    this.masking = masking;
  }

  @Override
  public boolean supports(
      MethodParameter answer, Class<? extends HttpMessageConverter<?>> converter) {
    return AbstractJackson2HttpMessageConverter.class.isAssignableFrom(converter);
  }

  @Override
  public Object beforeBodyWrite(
      Object body,
      MethodParameter answer,
      MediaType type,
      Class<? extends HttpMessageConverter<?>> converter,
      ServerHttpRequest request,
      ServerHttpResponse response) {
    return masking.of(body, named(request));
  }

  /** The ids in the path, the order's first. */
  private static List<String> named(ServerHttpRequest request) {
    List<String> ids = new ArrayList<>();
    if (request instanceof ServletServerHttpRequest servlet) {
      variables(servlet.getServletRequest())
          .forEach(
              (name, value) -> {
                if (name.equals("orderId")) {
                  ids.add(0, value);
                } else if (name.endsWith("Id")) {
                  ids.add(value);
                }
              });
    }
    return ids;
  }

  @SuppressWarnings("unchecked")
  private static Map<String, String> variables(HttpServletRequest request) {
    Object all = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
    return all == null ? Map.of() : (Map<String, String>) all;
  }
}
