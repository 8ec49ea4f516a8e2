package org.gendan.notify.texts;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gendan.notify.guard.Reader;
import org.gendan.refusal.ErrorCode;
import org.gendan.refusal.Refusal;
import org.gendan.security.CurrentActor;
import org.gendan.security.Roles;
import org.gendan.sheet.yaml.FileFault;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The texts of the house: read by every desk, changed by analysts, with the way back. */
@RestController
@RequestMapping("/api/texts")
class TextController {

  private static final String YAML = "application/yaml";

  private final Texts texts;
  private final TextEdits edits;
  private final CurrentActor actor;

  TextController(Texts texts, TextEdits edits, CurrentActor actor) {
    this.texts = texts;
    this.edits = edits;
    this.actor = actor;
  }

  /** How long a text is, filled with examples, and as how many short messages it is charged. */
  record Length(String language, int characters, int messages, String example) {}

  /** A word of a text. */
  record WordView(String placeholder, boolean mayLack) {}

  /** Who changed a text, when and why; without texts where the shipped one was followed again. */
  record Change(
      int version, Instant at, String by, String reason, String chinese, String english) {}

  /**
   * A text.
   *
   * @param version number of the change in force; 0 when it is as it was shipped
   * @param proposed what a later version has brought while this one was edited; or null
   */
  record View(
      String code,
      Reader reader,
      String chinese,
      String english,
      String smsCode,
      String smsCodeEn,
      int version,
      List<WordView> words,
      List<Length> lengths,
      Proposal proposed,
      List<Change> history) {}

  /** What a later version has brought. */
  record Proposal(String chinese, String english) {}

  /** All texts. */
  record Views(List<View> items) {}

  /** A change as it is asked for. */
  record Edit(
      String chinese,
      String english,
      String smsCode,
      String smsCodeEn,
      String reason,
      Integer version) {}

  /** Why. */
  record Why(String reason) {}

  @GetMapping
  Views all() {
    return new Views(texts.all().stream().map(this::view).toList());
  }

  @GetMapping("/{code}")
  View one(@PathVariable String code) {
    return view(texts.named(code));
  }

  /** The text in force as a file, which can be edited and given back. */
  @GetMapping(path = "/{code}", produces = YAML)
  String file(@PathVariable String code) {
    return TextFile.write(texts.inForce(texts.named(code)));
  }

  @PutMapping("/{code}")
  View change(@PathVariable String code, @RequestBody Edit edit) {
    HouseText text = mayEdit(code);
    edits.change(
        text,
        new TextContent(
            line(edit.chinese()),
            line(edit.english()),
            none(edit.smsCode()),
            none(edit.smsCodeEn())),
        edit.reason(),
        edit.version());
    return view(text);
  }

  /** The same with the file. */
  @PutMapping(
      path = "/{code}",
      consumes = {YAML, "text/yaml", "application/x-yaml"})
  View load(
      @PathVariable String code,
      @RequestParam(required = false) String reason,
      @RequestParam(required = false) Integer version,
      @RequestBody String yaml) {
    HouseText text = mayEdit(code);
    try {
      edits.change(text, TextFile.read(code + ".yaml", yaml), reason, version);
    } catch (FileFault e) {
      throw Refusal.invalid(
          e.place(), ErrorCode.FORMAT, "%s; the text stays as it was", e.reason());
    }
    return view(text);
  }

  /** Brings what was in force before a change into force again. */
  @PostMapping("/{code}/changes/{number}/withdrawals")
  @ResponseStatus(HttpStatus.CREATED)
  View withdraw(@PathVariable String code, @PathVariable int number, @RequestBody Why why) {
    HouseText text = mayEdit(code);
    edits.withdraw(text, number, why.reason());
    return view(text);
  }

  /** Follows what is shipped. */
  @PostMapping("/{code}/acceptances")
  @ResponseStatus(HttpStatus.CREATED)
  View accept(@PathVariable String code, @RequestBody Why why) {
    HouseText text = mayEdit(code);
    edits.accept(text, why.reason());
    return view(text);
  }

  /** Leaves what is in force. */
  @PostMapping("/{code}/rejections")
  @ResponseStatus(HttpStatus.CREATED)
  View decline(@PathVariable String code, @RequestBody Why why) {
    HouseText text = mayEdit(code);
    edits.decline(text, why.reason());
    return view(text);
  }

  private HouseText mayEdit(String code) {
    actor.mustBeOneOf("change texts", Roles.ANALYSTS, Roles.CAMUNDA_ADMIN);
    return texts.named(code);
  }

  private View view(HouseText text) {
    TextContent content = texts.inForce(text);
    List<TextMapper.Row> history = edits.history(text);
    TextContent shipped = texts.shipped(text);
    return new View(
        text.code(),
        text.reader(),
        content.chinese(),
        content.english(),
        content.smsCode(),
        content.smsCodeEn(),
        history.isEmpty() ? 0 : history.get(0).version(),
        text.words().stream().map(w -> new WordView(w.placeholder(), w.mayLack())).toList(),
        List.of(length(text, "zh"), length(text, "en")),
        edits.isOffered(text) ? new Proposal(shipped.chinese(), shipped.english()) : null,
        history.stream().map(TextController::change).toList());
  }

  private Length length(HouseText text, String language) {
    String example = texts.fill(text, language, examples(text));
    return new Length(
        language, SmsLength.characters(example), SmsLength.messages(example), example);
  }

  static Map<String, String> examples(HouseText text) {
    return Stream.concat(text.words().stream(), text.mayUse().stream())
        .collect(Collectors.toMap(TextWord::placeholder, TextWord::example));
  }

  private static Change change(TextMapper.Row row) {
    return new Change(
        row.version(),
        row.changedAt(),
        row.changedBy(),
        row.reason(),
        row.chinese(),
        row.english());
  }

  private static String line(String text) {
    return text == null ? "" : text.strip();
  }

  private static String none(String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }
}
