package org.gendan.web.description;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.responses.ApiResponse;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.http.ResponseEntity;
import org.springframework.util.StringUtils;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.method.HandlerMethod;

/** What the signature of a call tells beside what springdoc reads of it. */
final class Signatures implements GlobalOperationCustomizer {

  private static final String CONTROLLER = "Controller";
  private static final String OK = "200";
  private static final String CREATED = "201";

  @Override
  public Operation customize(Operation operation, HandlerMethod call) {
    String controller = call.getBeanType().getSimpleName().replace(CONTROLLER, "");
    operation.setOperationId(
        StringUtils.uncapitalize(controller) + StringUtils.capitalize(call.getMethod().getName()));
    operation.getResponses().values().forEach(answer -> answer.setDescription("Done"));
    ApiResponse good = operation.getResponses().get(OK);
    if (good != null && knowsTheRepeated(call)) {
      good.setDescription("Repeated: it was done before");
      operation
          .getResponses()
          .addApiResponse(CREATED, new ApiResponse().description("New").content(good.getContent()));
    }
    return operation;
  }

  /** A POST that chooses its status says 201 to what is new and 200 to the same again. */
  private static boolean knowsTheRepeated(HandlerMethod call) {
    return call.hasMethodAnnotation(PostMapping.class)
        && call.getMethod().getReturnType() == ResponseEntity.class;
  }
}
