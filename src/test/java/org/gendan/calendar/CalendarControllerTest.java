package org.gendan.calendar;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.Clock;
import org.gendan.refusal.Refusal;
import org.gendan.security.CurrentActor;
import org.gendan.web.ProblemsAccess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.converter.json.MappingJackson2HttpMessageConverter;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

class CalendarControllerTest {

  private static final String URL = "/api/calendars/{name}/explain";

  private final Calendars calendars = CalendarAccess.shipped();
  private final OpenDeadlines clocks = mock(OpenDeadlines.class);
  private final CurrentActor actor = mock(CurrentActor.class);
  private final MockMvc http =
      MockMvcBuilders.standaloneSetup(
              new CalendarController(
                  CalendarAccess.workingTime(calendars, Clock.systemUTC()),
                  calendars,
                  clocks,
                  actor,
                  CalendarAccess.SHANGHAI))
          .setControllerAdvice(ProblemsAccess.problems())
          .setMessageConverters(
              new MappingJackson2HttpMessageConverter(
                  new ObjectMapper()
                      .registerModule(new JavaTimeModule())
                      .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)))
          .build();

  @Test
  void aDeadlineIsExplainedInTheLanguageOfTheReader() throws Exception {
    http.perform(
            get(URL, "jd-desk").param("from", "2026-10-09T17:10:00+08:00").param("plus", "PT2H"))
        .andExpect(status().isOk())
        .andExpect(
            content()
                .json(
                    """
                    {"dueAt":"2026-10-10T10:10:00+08:00","explanation":
                     "Fri 9 Oct 2026 17:10 + 2 h in 09:00-18:00; Sat 10 Oct is a make-up day \
                    (国庆节) → Sat 10 Oct 2026 10:10"}\
                    """,
                    true));
    http.perform(
            get(URL, "jd-desk")
                .param("from", "2026-10-09T09:10:00Z")
                .param("plus", "PT2H")
                .header("Accept-Language", "zh-CN"))
        .andExpect(jsonPath("$.explanation").value(org.hamcrest.Matchers.startsWith("2026年10月9日")));
  }

  @ParameterizedTest
  @CsvSource({
    "desk, 2026-10-09T17:10:00 08:00, PT1H, 200",
    "desk, 2026-10-09T17:10, PT1H, 200",
    "desk, 9.10.2026, PT1H, 422",
    "desk, 2026-02-30T10:00:00+08:00, PT1H, 422",
    "desk, 2026-10-09T17:10:00+08:00, 2 hours, 422",
    "desk, 2026-10-09T17:10:00+08:00, , 422",
    "desk, , PT1H, 422",
    "desk, 9999-10-09T17:10:00+08:00, PT1H, 422",
    "night-desk, 2026-10-09T17:10:00+08:00, PT1H, 404",
    "night-desk, yesterday, PT1H, 404"
  })
  void whatCannotBeReadIsRefused(String name, String from, String plus, int status)
      throws Exception {
    var request = get(URL, name);
    if (from != null) {
      request.param("from", from);
    }
    if (plus != null) {
      request.param("plus", plus);
    }
    http.perform(request).andExpect(status().is(status));
  }

  @Test
  void onlyAnalystsAndAdministratorsReload() throws Exception {
    http.perform(post("/api/calendars/reload"))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.names[0]").value("after-sales"));

    doThrow(Refusal.forbidden("no")).when(actor).mustBeOneOf(any(), any(), any());

    http.perform(post("/api/calendars/reload")).andExpect(status().isForbidden());
  }
}
