package org.gendan.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.gendan.refusal.ErrorCode;
import org.gendan.refusal.FieldError;
import org.gendan.words.Sentence;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Lets pass only parameters of the query that the call declares. */
final class KnownParameters implements HandlerInterceptor {

  private final DefaultParameterNameDiscoverer names = new DefaultParameterNameDiscoverer();
  private final Map<HandlerMethod, Set<String>> declared = new ConcurrentHashMap<>();

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    if (handler instanceof HandlerMethod call && OwnApi.has(call.getBeanType())) {
      Set<String> known = declared.computeIfAbsent(call, this::declared);
      Set<String> unknown = asked(request);
      unknown.removeAll(known);
      if (!unknown.isEmpty()) {
        throw refusal(unknown, known);
      }
    }
    return true;
  }

  private Set<String> declared(HandlerMethod call) {
    return Arrays.stream(call.getMethodParameters())
        .map(this::name)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The name of what comes with the query or a form; blank for what comes elsewhere. */
  private String name(MethodParameter parameter) {
    RequestParam query = parameter.getParameterAnnotation(RequestParam.class);
    RequestPart part = parameter.getParameterAnnotation(RequestPart.class);
    if (query == null && part == null) {
      return "";
    }
    String name = query == null ? part.name() : query.name();
    parameter.initParameterNameDiscovery(names);
    return name.isEmpty() ? parameter.getParameterName() : name;
  }

  /** Of the query alone: to ask the request would read a body that is sent as a form. */
  private static Set<String> asked(HttpServletRequest request) {
    Set<String> asked = new LinkedHashSet<>();
    if (request.getQueryString() != null) {
      for (String pair : request.getQueryString().split("&")) {
        asked.add(decoded(pair.split("=", 2)[0]));
      }
    }
    asked.remove("");
    return asked;
  }

  private static String decoded(String name) {
    try {
      return URLDecoder.decode(name, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException notEncoded) {
      return name;
    }
  }

  private static ErrorResponseException refusal(Set<String> unknown, Set<String> known) {
    String takes = known.stream().filter(name -> !name.isEmpty()).collect(Collectors.joining(", "));
    Sentence message =
        takes.isEmpty()
            ? Sentence.of("is no parameter of this call; it takes none")
            : Sentence.of("is no parameter of this call; it takes %s", takes);
    List<FieldError> errors =
        unknown.stream().map(name -> new FieldError(name, ErrorCode.UNKNOWN, message)).toList();
    return new ErrorResponseException(
        HttpStatus.BAD_REQUEST, Problems.named(HttpStatus.BAD_REQUEST, errors), null);
  }
}
