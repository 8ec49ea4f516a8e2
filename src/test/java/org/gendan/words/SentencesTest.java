package org.gendan.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.OutputEntry;
import org.gendan.mask.Mask;
import org.gendan.model.ModelFiles;
import org.gendan.refusal.DatabaseAway;
import org.junit.jupiter.api.Test;
import org.springframework.asm.AnnotationVisitor;
import org.springframework.asm.ClassReader;
import org.springframework.asm.ClassVisitor;
import org.springframework.asm.FieldVisitor;
import org.springframework.asm.MethodVisitor;
import org.springframework.asm.Opcodes;
import org.springframework.asm.TypePath;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Every sentence with which the house says no has its Chinese. */
class SentencesTest {

  private static final Path FOLDER = Path.of("texts/refusals");
  private static final Pattern FILLED_IN = Pattern.compile("%(?:\\d+\\$)?[sd]");
  private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

  /** Says nothing but what it is about. */
  private static final Pattern NO_WORDS = Pattern.compile("(%(\\d+\\$)?[sd]|[\\s.,:;：，。])*");

  /** Columns of tables that say why not, and are put into a refusal. */
  private static final Map<String, String> REASONS =
      Map.of(
          "money-authority", "approvalReason",
          "amendment-route", "why",
          "cause-stage", "why",
          "resend-rule", "why");

  @Test
  void everySentenceInTheCodeHasItsChinese() throws IOException {
    Set<String> said = saidInCode();
    Set<String> missing = new TreeSet<>(said);
    missing.removeAll(chinese().keySet());
    missing.removeIf(sentence -> NO_WORDS.matcher(sentence).matches());

    assertThat(said).hasSizeGreaterThan(350);
    assertThat(missing).as("write their Chinese into texts/refusals").isEmpty();
  }

  @Test
  void everyReasonOfATableHasItsChinese() {
    Set<String> missing = new TreeSet<>();
    REASONS.forEach((table, column) -> missing.addAll(reasons(table, column)));
    missing.removeAll(chinese().keySet());

    assertThat(missing).as("write their Chinese into texts/refusals/tables.yaml").isEmpty();
  }

  @Test
  void everySentenceIsChineseAndIsAboutTheSame() {
    Map<String, String> wrong = new TreeMap<>();
    chinese()
        .forEach(
            (english, chinese) -> {
              boolean words = !NO_WORDS.matcher(english).matches();
              if ((words && !HAN.matcher(chinese).find())
                  || HAN.matcher(english).find()
                  || places(english) != places(chinese)) {
                wrong.put(english, chinese);
              }
            });

    assertThat(wrong).isEmpty();
  }

  @Test
  void noSentenceHoldsWhatTheMaskWouldCover() {
    // What is covered is no longer known by its sentence, and is read in English.
    assertThat(chinese().entrySet())
        .allSatisfy(
            sentence -> {
              assertThat(Mask.text(sentence.getKey())).isEqualTo(sentence.getKey());
              assertThat(Mask.text(sentence.getValue())).isEqualTo(sentence.getValue());
            });
  }

  @Test
  void noSentenceIsKeptThatNobodySays() throws IOException {
    String code = sources();
    Set<String> reasons = new TreeSet<>();
    REASONS.forEach((table, column) -> reasons.addAll(reasons(table, column)));
    Set<String> idle =
        chinese().keySet().stream()
            .filter(english -> !reasons.contains(english))
            .filter(english -> !english.equals(DatabaseAway.TEXT))
            .filter(english -> !code.contains(joined(english)))
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(idle).as("sentences that the code does not say any more").isEmpty();
  }

  @Test
  void everySentenceCanBeFilledInInBothLanguages() {
    chinese()
        .keySet()
        .forEach(
            english -> {
              Object[] about = new Object[places(english)];
              java.util.Arrays.fill(about, 7);
              var sentence = Sentence.of(english, about);
              assertThatCode(() -> sentence.in(Language.CHINESE))
                  .as(english)
                  .doesNotThrowAnyException();
              assertThatCode(sentence::plain).as(english).doesNotThrowAnyException();
            });
  }

  @Test
  void aSentenceIsInTheLanguageOfItsReaderAndKeptInEnglish() {
    var sentence =
        Sentence.of(
            "%s may not %s; only %s may",
            "agent1", Sentence.of("record a dispatch"), Several.of("group", "logistics"));

    assertThat(sentence.plain()).isEqualTo("agent1 may not record a dispatch; only logistics may");
    assertThat(sentence.in(Language.CHINESE)).isEqualTo("agent1 无权办理（登记发货）；只有以下组可以：物流");
    assertThat(sentence.toReader()).isEqualTo(sentence.plain());
    Reader.has(Language.CHINESE);
    try {
      assertThat(sentence.toReader()).isEqualTo(sentence.in(Language.CHINESE));
      assertThat(sentence).hasToString(sentence.plain());
    } finally {
      Reader.isGone();
    }
  }

  private static Set<String> reasons(String table, String column) {
    return Dmn.readModelFromFile(ModelFiles.named(table + ".dmn").toFile())
        .getModelElementsByType(DecisionTable.class)
        .stream()
        .flatMap(
            decision -> {
              List<String> names = decision.getOutputs().stream().map(o -> o.getName()).toList();
              int place = names.indexOf(column);
              return decision.getRules().stream()
                  .map(rule -> List.copyOf(rule.getOutputEntries()).get(place))
                  .map(OutputEntry::getTextContent);
            })
        .map(text -> text.strip().replaceAll("^\"|\"$", ""))
        .filter(text -> !text.isEmpty())
        .collect(Collectors.toSet());
  }

  private static Map<String, String> chinese() {
    Map<String, String> all = new TreeMap<>();
    try (Stream<Path> files = Files.list(FOLDER)) {
      for (Path file : files.sorted().toList()) {
        SentenceList.read(Files.readString(file))
            .forEach(
                (english, chinese) ->
                    assertThat(all.put(english, chinese)).as("twice: " + english).isNull());
      }
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return all;
  }

  private static int places(String sentence) {
    return (int) FILLED_IN.matcher(sentence).results().count();
  }

  private static String sources() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src/main/java/org/gendan"))) {
      var all = new StringBuilder();
      for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
        all.append(joined(Files.readString(file)));
      }
      return all.toString();
    }
  }

  /** As one line, whatever line breaks and quotation marks of Java stand in between. */
  private static String joined(String java) {
    return java.replaceAll("\\\\(.)", "$1").replaceAll("\"\\s*\\+\\s*\"", "").replace("\"", "");
  }

  private static Set<String> saidInCode() throws IOException {
    Set<String> said = new TreeSet<>();
    for (Resource file :
        new PathMatchingResourcePatternResolver()
            .getResources("classpath*:org/gendan/**/*.class")) {
      if (!file.getURL().getPath().contains("test-classes")) {
        try (InputStream bytes = file.getInputStream()) {
          new ClassReader(bytes).accept(new Speakers(said), ClassReader.SKIP_FRAMES);
        }
      }
    }
    return said;
  }

  /** Finds what is handed to a sentence together with what it is about. */
  private static final class Speakers extends ClassVisitor {

    private static final String ENDING = "Ljava/lang/String;[Ljava/lang/Object;)";

    /** What rooms call their own way to a refusal. */
    private static final Set<String> REFUSING =
        Set.of("fault", "error", "missing", "tooMuch", "wrong", "invalid", "refusal");

    private final Set<String> said;

    /** What is wrong with a setting is read in the log. */
    private boolean isOfSettings;

    Speakers(Set<String> said) {
      super(Opcodes.ASM9);
      this.said = said;
    }

    @Override
    public void visit(int v, int a, String type, String s, String parent, String[] all) {
      isOfSettings = type.contains("Properties");
    }

    /** A rule at a field of a body says no in the words that stand beside it. */
    @Override
    public FieldVisitor visitField(int a, String field, String d, String s, Object value) {
      return new FieldVisitor(Opcodes.ASM9) {

        @Override
        public AnnotationVisitor visitAnnotation(String rule, boolean visible) {
          return words(rule);
        }

        @Override
        public AnnotationVisitor visitTypeAnnotation(
            int reference, TypePath path, String rule, boolean visible) {
          return words(rule);
        }
      };
    }

    private AnnotationVisitor words(String rule) {
      boolean isRule =
          rule.startsWith("Ljakarta/validation/") || rule.startsWith("Lorg/gendan/refusal/field/");
      return !isRule || isOfSettings
          ? null
          : new AnnotationVisitor(Opcodes.ASM9) {

            @Override
            public void visit(String attribute, Object value) {
              if (attribute.equals("message") && value instanceof String sentence) {
                said.add(sentence);
              }
            }
          };
    }

    @Override
    public MethodVisitor visitMethod(int a, String method, String d, String s, String[] e) {
      return new MethodVisitor(Opcodes.ASM9) {

        private final Deque<String> open = new ArrayDeque<>();
        private String last = "";

        @Override
        public void visitLdcInsn(Object value) {
          last = value instanceof String text ? text : "";
        }

        @Override
        public void visitTypeInsn(int opcode, String type) {
          if (opcode == Opcodes.ANEWARRAY && type.equals("java/lang/Object")) {
            open.push(last);
          }
        }

        @Override
        public void visitMethodInsn(
            int opcode, String owner, String name, String descriptor, boolean isInterface) {
          if (descriptor.contains("[Ljava/lang/Object;)") && !open.isEmpty()) {
            String sentence = open.pop();
            boolean saysNo =
                owner.startsWith("org/gendan/refusal/")
                    || owner.endsWith("/Sentence")
                    || owner.endsWith("/gate/Faults")
                    || owner.endsWith("/FileFault")
                    || REFUSING.contains(name);
            if (saysNo
                && owner.startsWith("org/gendan/")
                && descriptor.contains(ENDING)
                && sentence.contains(" ")) {
              said.add(sentence);
            }
          }
          last = "";
        }
      };
    }
  }
}
