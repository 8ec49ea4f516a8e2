package org.gendan.security.enginedoor;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.WriterInterceptor;
import jakarta.ws.rs.ext.WriterInterceptorContext;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import java.util.regex.Pattern;
import org.gendan.words.Language;
import org.gendan.words.Reader;
import org.gendan.words.models.AnswerWords;
import org.gendan.words.models.ModelWords;

/**
 * Says what the engine answers to a reader in the reader's language: names and instructions of
 * tasks and processes, forms, filters. Who names no language, as programs do, gets each byte as the
 * engine wrote it; so do all who ask for a model, a resource or anything else that is not in the
 * list here.
 */
class EngineWordsFilter implements ContainerResponseFilter, WriterInterceptor {

  private static final String READER = EngineWordsFilter.class.getName();

  /** Numbers are written as they were read. */
  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();

  /** What holds names, below the engine; an id is one part of a path. */
  private static final Pattern SPOKEN =
      Pattern.compile(
          "/?(engine/[^/]+/)?("
              + "task|task/[^/]+|task/[^/]+/(form|deployed-form)"
              + "|filter|filter/[^/]+|filter/[^/]+/(list|singleResult)"
              + "|process-definition|process-definition/(key/)?[^/]+"
              + "|process-definition/(key/)?[^/]+/(startForm|deployed-start-form)"
              + "|history/(task|process-instance|activity-instance)"
              + "|history/(process-instance|activity-instance)/[^/]+"
              + ")/?");

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext answer) {
    Optional<Language> reader = Reader.language();
    boolean spoken =
        answer.getStatusInfo().getFamily() == Response.Status.Family.SUCCESSFUL
            && answer.getMediaType() != null
            && answer.getMediaType().getSubtype().endsWith("json")
            && SPOKEN.matcher(request.getUriInfo().getPath()).matches();
    if (spoken) {
      answer.getHeaders().add(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
      reader.ifPresent(language -> request.setProperty(READER, language));
    }
  }

  @Override
  public void aroundWriteTo(WriterInterceptorContext answer) throws IOException {
    if (!(answer.getProperty(READER) instanceof Language language)) {
      answer.proceed();
      return;
    }
    OutputStream wire = answer.getOutputStream();
    var written = new ByteArrayOutputStream();
    answer.setOutputStream(written);
    try {
      answer.proceed();
    } finally {
      answer.setOutputStream(wire);
    }
    wire.write(translated(written.toByteArray(), language));
  }

  private static byte[] translated(byte[] answer, Language language) throws IOException {
    try {
      JsonNode tree = JSON.readTree(answer);
      new AnswerWords(ModelWords.shipped(), language).layOver(tree);
      return JSON.writeValueAsBytes(tree);
    } catch (JsonProcessingException noJson) {
      return answer;
    }
  }
}
