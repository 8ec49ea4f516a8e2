package org.gendan.web;

import com.fasterxml.jackson.core.StreamReadConstraints;
import org.springframework.boot.autoconfigure.jackson.Jackson2ObjectMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Bounds what a JSON body may make the server hold; a remark of 10 MB still gets its own answer.
 */
@Configuration(proxyBeanMethods = false)
class JsonLimits {

  private static final int MOST_CHARACTERS = 16 * 1024 * 1024;

  @Bean
  Jackson2ObjectMapperBuilderCustomizer boundedJson() {
    return builder ->
        builder.postConfigurer(
            mapper ->
                mapper
                    .getFactory()
                    .setStreamReadConstraints(
                        StreamReadConstraints.builder()
                            .maxDocumentLength(MOST_CHARACTERS)
                            .maxStringLength(MOST_CHARACTERS)
                            .build()));
  }
}
