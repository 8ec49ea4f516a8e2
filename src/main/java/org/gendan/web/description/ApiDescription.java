package org.gendan.web.description;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.swagger.v3.core.jackson.ModelResolver;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;

/** Describes the API to programs at {@code /v3/api-docs} and in {@code docs/api/openapi.json}. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {

  /** Asked by springdoc for the name of each type, and for what its fields may hold. */
  @Bean
  ModelResolver schemasByName(ObjectMapper json) {
    return new SchemasWithRules(json);
  }

  @Bean
  GlobalOperationCustomizer signatures() {
    return new Signatures();
  }

  /** Read when it is asked for the first time; most nodes are never asked. */
  @Bean
  GlobalOpenApiCustomizer callsInWords(@Value("${gendan.version}") String version) {
    return api -> new DescribedCalls(CallWords.of(page()), CallBodies.read()).write(api, version);
  }

  private static String page() {
    try {
      return new ClassPathResource("api/index.md").getContentAsString(StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
