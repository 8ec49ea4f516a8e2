package org.gendan.carrier.sandbox;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.gendan.carrier.CarrierProperties;
import org.gendan.carrier.sandbox.SandboxFaults.Fault;
import org.gendan.carrier.sandbox.SandboxFaults.Mode;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.util.MultiValueMap;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** The addresses of the vendors below a prefix, and those for a person who looks at the sandbox. */
@Configuration(proxyBeanMethods = false)
@SandboxOnly
class SandboxRoutes {

  private static final int MORE_THAN_IS_SENT = 100_000;

  private final SandboxFaults faults;
  private final SandboxJournal journal;
  private final Duration patience;

  SandboxRoutes(SandboxFaults faults, SandboxJournal journal, CarrierProperties properties) {
    this.faults = faults;
    this.journal = journal;
    this.patience = properties.patience().whole();
  }

  /** Answers a vendor's form with a vendor's text. */
  interface Service {
    String answer(MultiValueMap<String, String> form) throws Exception;
  }

  @Bean
  RouterFunction<ServerResponse> sandboxKuaidi100Routes(SandboxKuaidi100 vendor) {
    return RouterFunctions.route()
        .POST("/sandbox/kuaidi100/poll/query.do", r -> kuaidi100(r, vendor::query))
        .POST("/sandbox/kuaidi100/poll", r -> kuaidi100(r, vendor::subscribe))
        .POST("/sandbox/kuaidi100/label/order", r -> kuaidi100(r, vendor::label))
        .build();
  }

  @Bean
  RouterFunction<ServerResponse> sandboxSfRoutes(SandboxSf vendor) {
    return RouterFunctions.route()
        .POST(
            "/sandbox/sf/std/service",
            r ->
                answer(
                    r,
                    SandboxSf.VENDOR,
                    vendor::service,
                    vendor.platform("A1005", "请求频率过高"),
                    vendor.platform("A1006", "数字签名无效")))
        .build();
  }

  @Bean
  RouterFunction<ServerResponse> sandboxOfficeRoutes() {
    return RouterFunctions.route()
        .GET(
            "/sandbox/carrier/journal",
            r ->
                ServerResponse.ok()
                    .body(Map.of("items", journal.about(r.param("waybillNo").orElse(null)))))
        .GET("/sandbox/carrier/faults", r -> waiting())
        .POST(
            "/sandbox/carrier/faults",
            r -> {
              faults.add(r.body(Fault.class));
              return waiting();
            })
        .DELETE(
            "/sandbox/carrier/faults",
            r -> {
              faults.clear();
              return waiting();
            })
        .build();
  }

  private ServerResponse waiting() {
    List<Fault> waiting = faults.waiting();
    return ServerResponse.ok().body(Map.of("items", waiting));
  }

  private ServerResponse kuaidi100(ServerRequest request, Service service) throws Exception {
    return answer(
        request,
        SandboxKuaidi100.VENDOR,
        service,
        "{\"result\":false,\"returnCode\":\"502\",\"message\":\"服务器繁忙\"}",
        "{\"result\":false,\"returnCode\":\"503\",\"message\":\"验证签名失败\"}");
  }

  private ServerResponse answer(
      ServerRequest request, String vendor, Service service, String tooOften, String badSign)
      throws Exception {
    MultiValueMap<String, String> form = request.params();
    Optional<Mode> fault =
        faults.hit(
            vendor, form.values().stream().map(List::toString).collect(Collectors.joining()));
    if (fault.isEmpty()) {
      return text(service.answer(form));
    }
    return switch (fault.get()) {
      case RATE_LIMIT -> text(tooOften);
      case SIGN_FAIL -> text(badSign);
      case SERVER_ERROR -> ServerResponse.status(HttpStatus.INTERNAL_SERVER_ERROR).build();
      case BAD_JSON -> text(service.answer(form).substring(1));
      case LOST_ANSWER ->
          ServerResponse.ok()
              .contentLength(MORE_THAN_IS_SENT)
              .header(HttpHeaders.CONNECTION, "close")
              .body(service.answer(form));
      case TIMEOUT -> {
        String answer = service.answer(form);
        LockSupport.parkNanos(patience.plusSeconds(1).toNanos());
        yield text(answer);
      }
      case DUPLICATE_PUSH, SHUFFLED_PUSH -> text(service.answer(form));
    };
  }

  private static ServerResponse text(String json) {
    return ServerResponse.ok()
        .contentType(MediaType.parseMediaType("application/json;charset=UTF-8"))
        .body(json);
  }
}
