package org.gendan.web.description;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.gendan.testing.app.AppTest;
import org.gendan.testing.app.WholeApp;
import org.junit.jupiter.api.Test;

/** The description from which clients are generated is what the application tells of itself. */
@WholeApp
class OpenApiTest extends AppTest {

  static final Path COMMITTED = Path.of("docs/api/openapi.json");
  private static final Path FOUND = Path.of("target/openapi.json");

  private static final ObjectMapper JSON = new ObjectMapper();

  @Test
  void theCommittedDescriptionIsWhatTheApplicationTells() throws IOException {
    String found = described();
    Files.writeString(FOUND, found);

    assertThat(found)
        .as("docs/api/openapi.json is old; look at target/openapi.json and copy it there")
        .isEqualTo(Files.readString(COMMITTED));
  }

  @Test
  void aGeneratorOfClientsHasNothingToComplainOf() throws IOException {
    SwaggerParseResult read =
        new OpenAPIV3Parser().readContents(described(), List.of(), new ParseOptions());

    assertThat(read.getMessages()).isEmpty();
    assertThat(read.getOpenAPI().getPaths()).hasSizeGreaterThan(100);
  }

  @Test
  void everyCallSaysWhatItDoesAndHowItRefuses() throws IOException {
    List<String> poor = new ArrayList<>();
    List<String> ids = new ArrayList<>();
    calls(
        JSON.readTree(described()),
        (name, call) -> {
          ids.add(call.path("operationId").asText());
          if (call.path("summary").asText().isBlank()) {
            poor.add(name + " has no words in docs/api/index.md");
          }
          JsonNode answers = call.path("responses");
          for (String status : List.of("401", "403", "429", "500", "503")) {
            if (!answers.has(status)) {
              poor.add(name + " does not say " + status);
            }
          }
          if (name.contains("{") && !answers.has("404")) {
            poor.add(name + " does not say 404");
          }
          if (call.has("requestBody") && !answers.has("422")) {
            poor.add(name + " does not say 422");
          }
        });

    assertThat(poor).isEmpty();
    assertThat(ids).doesNotHaveDuplicates().doesNotContain("").hasSizeGreaterThan(150);
  }

  @Test
  void bodiesOfOneNameInTwoRoomsAreTwoSchemas() throws IOException {
    JsonNode api = JSON.readTree(described());

    assertThat(fields(api, "/api/exceptions/{exceptionId}/claims"))
        .contains("requestId", "amount")
        .isNotEqualTo(fields(api, "/api/shipments/{shipmentId}/claims"));
  }

  private static List<String> fields(JsonNode api, String path) {
    String ref =
        api.path("paths")
            .path(path)
            .path("post")
            .at("/requestBody/content/application~1json/schema/$ref")
            .asText();
    List<String> names = new ArrayList<>();
    api.at(ref.substring(1)).path("properties").fieldNames().forEachRemaining(names::add);
    return names;
  }

  private static void calls(JsonNode api, BiConsumer<String, JsonNode> each) {
    api.path("paths")
        .fields()
        .forEachRemaining(
            path ->
                path.getValue()
                    .fields()
                    .forEachRemaining(
                        call ->
                            each.accept(
                                call.getKey().toUpperCase() + " " + path.getKey(),
                                call.getValue())));
  }

  /** With line feeds and two blanks, whatever the machine. */
  private String described() throws IOException {
    JsonNode api = app.as("admin").get("/v3/api-docs").expect(200).json();
    DefaultIndenter lines = new DefaultIndenter("  ", "\n");
    return JSON.writer(
                new DefaultPrettyPrinter().withObjectIndenter(lines).withArrayIndenter(lines))
            .writeValueAsString(api)
        + "\n";
  }
}
