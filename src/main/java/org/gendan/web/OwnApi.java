package org.gendan.web;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.converter.json.MappingJackson2HttpMessageConverter;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * At our own API a field or a parameter that no call knows is a misspelt one: it is refused by
 * name, because what is ignored looks as if it had been done. What vendors push may grow and is
 * taken as it comes.
 */
@Configuration(proxyBeanMethods = false)
class OwnApi implements WebMvcConfigurer {

  private static final Map<Class<?>, Boolean> OURS = new ConcurrentHashMap<>();

  private final ObjectMapper mapper;

  OwnApi(ObjectMapper mapper) {
    this.mapper = mapper;
  }

  /** Whether the class takes calls of our own API; it says so itself, or each of its methods. */
  static boolean has(Class<?> controller) {
    return OURS.computeIfAbsent(
        controller,
        type ->
            Stream.concat(Stream.of(type), Stream.of(type.getDeclaredMethods()))
                .map(part -> AnnotatedElementUtils.findMergedAnnotation(part, RequestMapping.class))
                .filter(Objects::nonNull)
                .flatMap(mapping -> Stream.of(mapping.path()))
                .anyMatch(path -> path.equals("/api") || path.startsWith("/api/")));
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(new OrderOfTheRequest());
    registry.addInterceptor(new KnownParameters());
  }

  @Override
  public void extendMessageConverters(List<HttpMessageConverter<?>> converters) {
    var strict =
        new KnownFields(mapper.copy().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES));
    int json = 0;
    while (!(converters.get(json) instanceof MappingJackson2HttpMessageConverter)) {
      json++;
    }
    converters.add(json, strict);
  }

  /** Reads the bodies of our own API, and nothing else. */
  private static final class KnownFields extends MappingJackson2HttpMessageConverter {

    KnownFields(ObjectMapper mapper) {
      super(mapper);
    }

    @Override
    public boolean canRead(Type type, Class<?> controller, MediaType mediaType) {
      return controller != null && has(controller) && super.canRead(type, controller, mediaType);
    }

    @Override
    public boolean canRead(Class<?> type, MediaType mediaType) {
      return false;
    }

    @Override
    public boolean canWrite(Class<?> type, MediaType mediaType) {
      return false;
    }
  }
}
