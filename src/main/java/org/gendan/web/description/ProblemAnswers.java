package org.gendan.web.description;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem.HttpMethod;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gendan.refusal.ErrorCode;
import org.springframework.http.HttpHeaders;

/** Every no of the API, as a problem document (RFC 9457), and which call may say which. */
final class ProblemAnswers {

  private static final String PROBLEM = "Problem";
  private static final String FIELD_ERROR = "FieldError";
  private static final String SCHEMAS = "#/components/schemas/";

  /** What each status means, by its number. */
  private static final Map<String, String> MEANINGS = meanings();

  private ProblemAnswers() {}

  private static Map<String, String> meanings() {
    Map<String, String> all = new LinkedHashMap<>();
    all.put("400", "The body cannot be read, or a parameter is none that the call takes");
    all.put("401", "User and password or the session are missing or wrong");
    all.put("403", "The caller's role may not do this, or the token of the session is missing");
    all.put("404", "There is no such thing");
    all.put("406", "The answer is not to be had in the wanted form");
    all.put("408", "The body came too slowly or not to its end");
    all.put("409", "Not possible now, or a colleague has it; the detail says what to do instead");
    all.put("413", "The body is too large");
    all.put("415", "The body is of a kind that the call does not take");
    all.put("422", "Fields are wrong; errors names each");
    all.put("429", "Too many wrong passwords; the detail says how long to wait");
    all.put("500", "A fault of ours; the detail has the id by which the log knows it");
    all.put("503", "Too much at once, or the database does not answer; nothing was taken");
    return all;
  }

  /** The documents and answers that calls refer to. */
  static void define(Components parts) {
    parts.addSchemas(FIELD_ERROR, fieldError());
    parts.addSchemas(PROBLEM, problem());
    MEANINGS.forEach(
        (status, meaning) -> {
          ApiResponse answer =
              new ApiResponse()
                  .description(meaning)
                  .content(
                      new Content()
                          .addMediaType(
                              org.springframework.http.MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                              new MediaType().schema(new Schema<>().$ref(SCHEMAS + PROBLEM))));
          if (status.equals("503")) {
            answer.addHeaderObject(
                HttpHeaders.RETRY_AFTER,
                new Header()
                    .description("Seconds after which to send it again")
                    .schema(new IntegerSchema()));
          }
          parts.addResponses(PROBLEM + status, answer);
        });
  }

  private static Schema<?> fieldError() {
    StringSchema code = new StringSchema();
    code.setDescription("A stable word for programs");
    code.setEnum(Arrays.stream(ErrorCode.values()).map(ErrorCode::word).toList());
    Schema<?> error = new ObjectSchema();
    error.addProperty("field", text("Path of the field, such as lines[0].quantity"));
    error.addProperty("code", code);
    error.addProperty("message", text("For people, in the language of Accept-Language"));
    error.setRequired(List.of("code", "field", "message"));
    return error;
  }

  private static Schema<?> problem() {
    Schema<?> problem = new ObjectSchema();
    problem.setDescription("Why it was not done (RFC 9457)");
    problem.addProperty("type", text("urn:gendan:problem:… or about:blank"));
    problem.addProperty("title", text("In a few words, in the language of Accept-Language"));
    problem.addProperty("status", new IntegerSchema().description("The status of the answer"));
    problem.addProperty("detail", text("What is wrong and what to do, for people"));
    problem.addProperty("instance", text("The address that was asked"));
    ArraySchema errors = new ArraySchema();
    errors.setItems(new Schema<>().$ref(SCHEMAS + FIELD_ERROR));
    errors.setDescription("The wrong fields, where the problem is one of fields");
    problem.addProperty("errors", errors);
    problem.setRequired(List.of("status", "title"));
    return problem;
  }

  private static Schema<?> text(String description) {
    return new StringSchema().description(description);
  }

  /** Adds what a call of this kind may be answered. */
  static void add(HttpMethod method, String path, Operation call) {
    boolean body = call.getRequestBody() != null;
    boolean asks = body || (call.getParameters() != null && !call.getParameters().isEmpty());
    List<String> all = new ArrayList<>(List.of("401", "403", "429", "500", "503"));
    if (asks) {
      all.addAll(List.of("400", "422"));
    }
    if (body || path.contains("{")) {
      all.add("404");
    }
    if (body) {
      all.addAll(List.of("408", "413", "415"));
    }
    all.add(method == HttpMethod.GET ? "406" : "409");
    all.stream()
        .sorted()
        .forEach(
            status ->
                call.getResponses()
                    .addApiResponse(
                        status,
                        new ApiResponse().$ref("#/components/responses/" + PROBLEM + status)));
  }
}
