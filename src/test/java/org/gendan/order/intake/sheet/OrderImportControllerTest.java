package org.gendan.order.intake.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import org.gendan.order.intake.OrderIntake;
import org.gendan.quarantine.ImportFigures;
import org.gendan.quarantine.ImportResult;
import org.gendan.quarantine.ImportResult.Rejection;
import org.gendan.security.CurrentActor;
import org.gendan.security.audit.AuditTrail;
import org.gendan.sheet.SheetSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

class OrderImportControllerTest {

  private static final String URL = "/api/orders/import";
  private static final ImportResult RESULT =
      new ImportResult(1, 2, 3, 4, List.of(new Rejection(5, "sku", "is missing")), false);

  private final OrderImport orders = mock(OrderImport.class);
  private final CurrentActor actor = mock(CurrentActor.class);
  private final MockMvc http =
      MockMvcBuilders.standaloneSetup(
              new OrderImportController(
                  mock(OrderIntake.class),
                  orders,
                  actor,
                  mock(AuditTrail.class),
                  new ImportFigures(new SimpleMeterRegistry())))
          .build();
  private final ArgumentCaptor<SheetSource> source = ArgumentCaptor.forClass(SheetSource.class);
  private final ArgumentCaptor<SheetSource> second = ArgumentCaptor.forClass(SheetSource.class);

  @BeforeEach
  void actAsAgent() throws Exception {
    when(actor.id()).thenReturn("agent1");
    when(orders.gendan(any(), any())).thenReturn(RESULT);
    when(orders.taobao(any(), any(), any(), any())).thenReturn(RESULT);
  }

  private static MockMultipartFile part(String name, String type) {
    return new MockMultipartFile(name, name + ".csv", type, new byte[] {1});
  }

  @Test
  void theAnswerHasTheFieldsOfTheContract() throws Exception {
    http.perform(post(URL).contentType("text/csv").content("x"))
        .andExpect(status().isOk())
        .andExpect(
            content()
                .json(
                    """
                    {"accepted":1,"duplicates":2,"skipped":3,"rejected":4,
                     "rejections":[{"line":5,"field":"sku","reason":"is missing"}]}
                    """));
  }

  @Test
  void theCharsetOfTheContentTypeIsUsedUnlessTheParameterNamesOne() throws Exception {
    http.perform(post(URL).contentType("text/csv;charset=GBK").content("x"));
    http.perform(post(URL + "?charset=UTF-8").contentType("text/csv;charset=GBK").content("x"));

    verify(orders, org.mockito.Mockito.times(2)).gendan(source.capture(), eq("agent1"));
    assertThat(source.getAllValues())
        .extracting(SheetSource::charset)
        .containsExactly("GBK", "UTF-8");
  }

  @Test
  void aPartOfAFormIsImported() throws Exception {
    http.perform(multipart(URL).file(part("file", "text/csv"))).andExpect(status().isOk());

    verify(orders).gendan(source.capture(), eq("agent1"));
    assertThat(source.getValue().fileName()).isEqualTo("file.csv");
  }

  @Test
  void thePairOfAnExportIsImported() throws Exception {
    http.perform(
            multipart(URL + "?format=taobao&platform=TMALL&charset=GBK")
                .file(part("orders", null))
                .file(part("details", null)))
        .andExpect(status().isOk());

    verify(orders).taobao(source.capture(), second.capture(), eq("TMALL"), eq("agent1"));
    assertThat(source.getValue().part()).isEqualTo("orders");
    assertThat(second.getValue().part()).isEqualTo("details");
    assertThat(second.getValue().charset()).isEqualTo("GBK");
  }

  @Test
  void aMissingPartIsNamed() {
    assertThatThrownBy(
            () -> http.perform(multipart(URL + "?format=taobao").file(part("orders", "text/csv"))))
        .hasRootCauseMessage("details: The part details is missing; send the file under this name");
  }

  @Test
  void anExportInOneBodyIsRefusedWithTheWayToSendIt() {
    assertThatThrownBy(
            () -> http.perform(post(URL + "?format=taobao").contentType("text/csv").content("x")))
        .rootCause()
        .hasMessageContaining("multipart/form-data");
  }

  @Test
  void anUnknownFormatIsRefused() {
    assertThatThrownBy(
            () -> http.perform(post(URL + "?format=jd").contentType("text/csv").content("x")))
        .rootCause()
        .hasMessageContaining("gendan or taobao");
  }

  @Test
  void aBodyOfAnotherKindIsNotTaken() throws Exception {
    http.perform(post(URL).contentType("application/json").content("{}"))
        .andExpect(status().isUnsupportedMediaType());
  }
}
