package org.gendan.web;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.springframework.test.web.servlet.setup.MockMvcBuilders.standaloneSetup;

import org.camunda.bpm.engine.ProcessEngineException;
import org.gendan.refusal.ErrorCode;
import org.gendan.refusal.Refusal;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

class ProblemsTest {

  private final MockMvc door =
      standaloneSetup(new Refusing()).setControllerAdvice(new Problems()).build();

  @Test
  void aRefusalNamesItsWrongFields() throws Exception {
    door.perform(get("/plain"))
        .andExpect(status().isUnprocessableEntity())
        .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
        .andExpect(jsonPath("$.errors[0].field").value("sku"));
  }

  @Test
  void aRefusalThatTheEngineHasWrappedIsSaidInItsOwnWords() throws Exception {
    door.perform(get("/wrapped"))
        .andExpect(status().isConflict())
        .andExpect(jsonPath("$.detail").value("already dispatched: recall the parcel instead"));
  }

  @Test
  void aFaultOfOursTellsItsNumberAndNothingElse() throws Exception {
    door.perform(get("/broken"))
        .andExpect(status().isInternalServerError())
        .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
        .andExpect(jsonPath("$.detail").value(not(containsString("secret"))))
        .andExpect(jsonPath("$.type").value("urn:gendan:problem:fault"));
  }

  @Test
  void aDatabaseThatIsAwayIsNoFaultOfOurs() throws Exception {
    door.perform(get("/away"))
        .andExpect(status().isServiceUnavailable())
        .andExpect(header().string("Retry-After", "5"))
        .andExpect(jsonPath("$.type").value("urn:gendan:problem:database-away"));
  }

  @RestController
  static class Refusing {

    @GetMapping("/broken")
    void broken() {
      throw new IllegalStateException("secret of the database");
    }

    @GetMapping("/away")
    void away() {
      throw new CannotCreateTransactionException("no connection");
    }

    @GetMapping("/plain")
    void plain() {
      throw Refusal.invalid("sku", ErrorCode.REQUIRED, "name the article");
    }

    @GetMapping("/wrapped")
    void wrapped() {
      Refusal refusal = Refusal.conflict("already dispatched: recall the parcel instead");
      throw new ProcessEngineException("listener", new IllegalStateException("bean", refusal));
    }
  }
}
