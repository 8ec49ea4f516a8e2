package org.gendan.security.owndoors;

import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.ApplicationContext;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.core.MethodParameter;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ValueConstants;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/**
 * One thing that can be asked of our own addresses over HTTP, as Spring maps it: calls, pages, what
 * operates the application.
 *
 * @param takes the kind of body; null when any will do
 * @param gives the kind of answer; null when there is one alone
 */
record OwnCall(
    String method, String pattern, MediaType takes, MediaType gives, HandlerMethod handler)
    implements Comparable<OwnCall> {

  private static final DefaultParameterNameDiscoverer NAMES = new DefaultParameterNameDiscoverer();

  /** All of them; what takes several kinds of body or gives several kinds of answer is several. */
  static List<OwnCall> of(ApplicationContext application) {
    return application.getBeansOfType(RequestMappingInfoHandlerMapping.class).values().stream()
        .flatMap(
            mapping ->
                mapping.getHandlerMethods().entrySet().stream()
                    .flatMap(entry -> of(entry.getKey(), entry.getValue())))
        .sorted()
        .distinct()
        .toList();
  }

  private static Stream<OwnCall> of(RequestMappingInfo info, HandlerMethod handler) {
    Set<RequestMethod> named = info.getMethodsCondition().getMethods();
    List<RequestMethod> methods =
        named.isEmpty() ? List.of(RequestMethod.GET, RequestMethod.POST) : List.copyOf(named);
    return info.getPatternValues().stream()
        .flatMap(
            pattern ->
                methods.stream()
                    .flatMap(
                        method ->
                            kinds(info.getConsumesCondition().getConsumableMediaTypes())
                                .flatMap(
                                    takes ->
                                        kinds(info.getProducesCondition().getProducibleMediaTypes())
                                            .map(
                                                gives ->
                                                    new OwnCall(
                                                        method.name(),
                                                        pattern,
                                                        takes.orElse(null),
                                                        gives.orElse(null),
                                                        handler)))));
  }

  private static Stream<Optional<MediaType>> kinds(Set<MediaType> named) {
    return named.isEmpty() ? Stream.of(Optional.empty()) : named.stream().map(Optional::of);
  }

  /** The same at one address. */
  OwnCall at(String address) {
    return new OwnCall(method, address, takes, gives, handler);
  }

  /** The parameters of its path, by their names. */
  Map<String, Class<?>> inThePath() {
    Map<String, Class<?>> all = new TreeMap<>();
    parameters()
        .filter(parameter -> parameter.hasParameterAnnotation(PathVariable.class))
        .forEach(
            parameter -> {
              String name = parameter.getParameterAnnotation(PathVariable.class).name();
              all.put(
                  name.isEmpty() ? parameter.getParameterName() : name,
                  parameter.getParameterType());
            });
    return all;
  }

  /** What it takes with the query or a form. */
  List<Asked> inTheQuery() {
    return parameters()
        .filter(parameter -> parameter.hasParameterAnnotation(RequestParam.class))
        .filter(parameter -> !isFile(parameter))
        .map(
            parameter -> {
              RequestParam said = parameter.getParameterAnnotation(RequestParam.class);
              boolean needed =
                  said.required()
                      && said.defaultValue().equals(ValueConstants.DEFAULT_NONE)
                      && !parameter.isOptional();
              return new Asked(
                  said.name().isEmpty() ? parameter.getParameterName() : said.name(),
                  parameter.nestedIfOptional().getNestedParameterType(),
                  needed);
            })
        .toList();
  }

  /** The type of what it reads as JSON; null when it reads none. */
  Type body() {
    return parameters()
        .filter(parameter -> parameter.hasParameterAnnotation(RequestBody.class))
        .map(MethodParameter::getGenericParameterType)
        .filter(type -> type != byte[].class)
        .findFirst()
        .orElse(null);
  }

  /** The names of the files that it takes in a form. */
  List<String> files() {
    return parameters()
        .filter(OwnCall::isFile)
        .map(
            parameter -> {
              RequestParam param = parameter.getParameterAnnotation(RequestParam.class);
              RequestPart part = parameter.getParameterAnnotation(RequestPart.class);
              String name = param != null ? param.name() : part == null ? "" : part.name();
              return name.isEmpty() ? parameter.getParameterName() : name;
            })
        .toList();
  }

  private static boolean isFile(MethodParameter parameter) {
    return MultipartFile.class.isAssignableFrom(
        parameter.nestedIfOptional().getNestedParameterType());
  }

  /** The address, with these instead of the parameters of its path. */
  String at(Map<String, String> values) {
    String path = pattern;
    for (Map.Entry<String, String> value : values.entrySet()) {
      path = path.replaceAll("\\{\\*?" + value.getKey() + "(:[^}]*)?\\}", value.getValue());
    }
    return path.replaceAll("\\{[^}]*\\}", "x").replace("/**", "/x");
  }

  private Stream<MethodParameter> parameters() {
    return Arrays.stream(handler.getMethodParameters())
        .peek(parameter -> parameter.initParameterNameDiscovery(NAMES));
  }

  /** A parameter of the query. */
  record Asked(String name, Class<?> type, boolean needed) {}

  @Override
  public int compareTo(OwnCall other) {
    return toString().compareTo(other.toString());
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof OwnCall call && toString().equals(call.toString());
  }

  @Override
  public int hashCode() {
    return toString().hashCode();
  }

  /** As the list has it: the address first, so that what belongs together stands together. */
  @Override
  public String toString() {
    return Stream.of(
            pattern,
            method,
            takes == null ? "" : "takes " + takes.getSubtype(),
            gives == null ? "" : "gives " + gives.getSubtype())
        .filter(word -> !word.isEmpty())
        .collect(Collectors.joining(" "));
  }
}
