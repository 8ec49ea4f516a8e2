package org.gendan.security.owndoors;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.gendan.security.Roles;
import org.gendan.testing.app.AppTest;
import org.gendan.testing.app.Caller;
import org.gendan.testing.app.WholeApp;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.MediaType;

/** Our own addresses, every one of them, and every kind of role. */
@WholeApp
class ApiMatrixTest extends AppTest {

  private static final String OUTSIDER = "outsider1";
  private static final String STRANGER = "a stranger";

  private final ApplicationContext application;
  private final IdentityService identity;

  ApiMatrixTest(@Autowired ApplicationContext application, @Autowired IdentityService identity) {
    this.application = application;
    this.identity = identity;
  }

  @BeforeEach
  void thereIsAUserWithoutAGroup() {
    var user = identity.newUser(OUTSIDER);
    user.setPassword(OUTSIDER);
    identity.saveUser(user);
  }

  @AfterEach
  void removeTheUser() {
    identity.deleteUser(OUTSIDER);
  }

  @Test
  void whoIsLetInAtEachAddressStandsInTheList() throws IOException {
    List<String> found = new ArrayList<>();
    Set<String> faults = new TreeSet<>();
    Map<String, Caller> callers = callers();
    for (OwnCall call : calls()) {
      Map<String, Integer> answers = new LinkedHashMap<>();
      callers.forEach((who, caller) -> answers.put(who, ask(call, caller)));
      found.add("%s: %s".formatted(call, letIn(answers)));
      if (answers.values().stream().anyMatch(ApiMatrixTest::isNoAnswer)) {
        faults.add(call + " " + answers);
      }
    }
    Files.write(Path.of("target", "api-doors.txt"), found);

    assertThat(faults).as("faults, and what was asked in a way that nobody answers").isEmpty();
    assertThat(found)
        .containsExactlyElementsOf(
            new ClassPathResource("security/api-doors.txt")
                .getContentAsString(StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList());
  }

  /** A report has readers of its own; which there are, the call says itself. */
  private List<OwnCall> calls() {
    String known = app.as("admin").get("/api/reports/x").expect(404).at("/detail");
    List<String> reports = List.of(known.replaceFirst(".*: ", "").split(", "));
    assertThat(reports).contains("signed-rate");
    return OwnCall.of(application).stream()
        .flatMap(
            call ->
                call.pattern().equals("/api/reports/{name}")
                    ? reports.stream().map(name -> call.at("/api/reports/" + name))
                    : Stream.of(call))
        .sorted()
        .toList();
  }

  private static boolean isNoAnswer(int status) {
    return status >= 500 || Set.of(405, 406, 415).contains(status);
  }

  /** One of each group, one of none, and a visitor with the token that any page gives. */
  private Map<String, Caller> callers() {
    Map<String, Caller> callers = new TreeMap<>();
    for (String group : Roles.ALL) {
      String user =
          identity.createUserQuery().memberOfGroup(group).list().stream()
              .map(one -> one.getId())
              .filter(id -> identity.createGroupQuery().groupMember(id).count() == 1)
              .findFirst()
              .orElseThrow(() -> new AssertionError("Nobody is in " + group + " alone"));
      callers.put(group, app.as(user));
    }
    callers.put(OUTSIDER, app.as(OUTSIDER));
    callers.put(STRANGER, app.asVisitor());
    return callers;
  }

  /** In words; a stranger who opens a page is sent to the login, which lets nobody in. */
  private static String letIn(Map<String, Integer> answers) {
    Set<String> in =
        answers.entrySet().stream()
            .filter(answer -> answer.getValue() != 401 && answer.getValue() != 403)
            .filter(answer -> !answer.getKey().equals(STRANGER) || answer.getValue() != 302)
            .map(Map.Entry::getKey)
            .collect(Collectors.toCollection(TreeSet::new));
    if (in.contains(STRANGER)) {
      return in.containsAll(Roles.ALL) ? "anybody" : "a stranger and " + in;
    }
    if (in.contains(OUTSIDER)) {
      return "who is in no group and " + in;
    }
    if (in.containsAll(Roles.ALL)) {
      return "every group";
    }
    List<String> words = new ArrayList<>();
    if (in.containsAll(Roles.DESKS)) {
      words.add("desks");
      in.removeAll(Roles.DESKS);
    }
    words.addAll(in);
    return words.isEmpty() ? "nobody" : String.join(", ", words);
  }

  private static int ask(OwnCall call, Caller caller) {
    Map<String, String> inThePath = new TreeMap<>();
    call.inThePath().forEach((name, type) -> inThePath.put(name, none(type)));
    String query =
        call.inTheQuery().stream()
            .filter(OwnCall.Asked::needed)
            .map(asked -> asked.name() + "=" + none(asked.type()))
            .collect(Collectors.joining("&"));
    String address = call.at(inThePath) + (query.isEmpty() ? "" : "?" + query);
    return switch (call.method()) {
      case "GET" ->
          call.gives() == null
              ? caller.get(address).status()
              : caller.get(address, call.gives().toString()).status();
      case "DELETE" -> caller.delete(address).status();
      case "PUT" ->
          caller
              .putAs(
                  address,
                  call.takes() == null ? "application/json" : call.takes().toString(),
                  "{}")
              .status();
      default -> post(call, caller, address);
    };
  }

  private static int post(OwnCall call, Caller caller, String address) {
    MediaType takes = call.takes() == null ? MediaType.APPLICATION_JSON : call.takes();
    if (takes.includes(MediaType.MULTIPART_FORM_DATA)) {
      Map<String, byte[]> files = new TreeMap<>();
      call.files().forEach(name -> files.put(name + ".csv", new byte[] {'x'}));
      return caller.postParts(address, files).status();
    }
    String body = takes.includes(MediaType.APPLICATION_JSON) ? "{}" : "";
    return caller.post(address, takes.toString(), body.getBytes(StandardCharsets.UTF_8)).status();
  }

  /** A value of the type that names nothing there is. */
  private static String none(Class<?> type) {
    if (type.isEnum()) {
      return type.getEnumConstants()[0].toString();
    }
    if (type == LocalDate.class) {
      return "2026-03-02";
    }
    return type == String.class ? "x" : "999999999";
  }
}
