package org.gendan.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gendan.testing.app.WholeApp;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The page of the API names every call there is, and no other. */
@WholeApp
class ApiPageTest {

  private static final Pattern NAMED =
      Pattern.compile("`(GET|POST|PUT|DELETE) (/(?:api|hooks|intake)[^`?]*)`");

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  private RequestMappingHandlerMapping calls;

  @Test
  void thePageNamesEveryCallAndNoOther() throws IOException {
    var page = Files.readString(Path.of("docs/api/index.md"));
    var named =
        NAMED
            .matcher(page)
            .results()
            .map(call -> call.group(1) + " " + call.group(2))
            .collect(Collectors.toCollection(TreeSet::new));

    var served =
        calls.getHandlerMethods().keySet().stream()
            .flatMap(
                call ->
                    call.getMethodsCondition().getMethods().stream()
                        .flatMap(
                            method ->
                                call.getPatternValues().stream().map(path -> method + " " + path)))
            .filter(call -> call.matches("\\w+ /(api|hooks|intake)/.*"))
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(named).isEqualTo(served);
  }
}
