package org.gendan.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.asm.ClassReader;
import org.springframework.asm.ClassVisitor;
import org.springframework.asm.Handle;
import org.springframework.asm.Label;
import org.springframework.asm.MethodVisitor;
import org.springframework.asm.Opcodes;
import org.springframework.asm.Type;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * No code stands in a sentence: who puts a constant of an enum between words puts its word there.
 * What refuses a call is read by programs as well and keeps the codes that they send; so does what
 * has no word around it, such as a key.
 */
class CodesInSentencesTest {

  /** What a program wrote is answered to it in its own words. */
  private static final Set<String> ANSWERS =
      Set.of("org/gendan/refusal/Refusal", "org/gendan/refusal/FieldError");

  /** Logs and faults are read by administrators beside the code that wrote them. */
  private static final Set<String> NOT_FOR_PEOPLE = Set.of("sandbox", "engine", "demo", "web");

  /** What is read by programs or kept for them, each with its reason. */
  private static final Map<String, String> KEPT =
      Map.of(
          "GoodsReturn.", "a refusal names the status that a program reads",
          "Dispatching.refusal", "the reason of a rejected row, which names the status",
          "OrderIntake.take", "a refusal names the platform as it was sent",
          "CarrierRequests.pressed", "kept with the code; CarrierRequest.answerWords shows it",
          "DeployedComplaintRules$Standard.toString", "kept beside the solution; words() shows it",
          "TextCheck.form", "the placeholder itself");

  @Test
  void aConstantOfAnEnumInASentenceIsShownAsItsWord() throws IOException {
    Set<String> found = new TreeSet<>();
    for (Resource file :
        new PathMatchingResourcePatternResolver()
            .getResources("classpath*:org/gendan/**/*.class")) {
      if (file.getURL().getPath().contains("test-classes")) {
        continue;
      }
      try (InputStream bytes = file.getInputStream()) {
        new ClassReader(bytes).accept(new Sentences(found), ClassReader.SKIP_FRAMES);
      }
    }

    found.removeIf(one -> KEPT.keySet().stream().anyMatch(place -> one.contains(" in " + place)));
    assertThat(found).as("write Words.of(…) there").isEmpty();
  }

  private static boolean isCode(Type type) {
    if (type.getSort() != Type.OBJECT || !type.getClassName().startsWith("org.gendan.")) {
      return false;
    }
    try {
      return Class.forName(type.getClassName(), false, CodesInSentencesTest.class.getClassLoader())
          .isEnum();
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What is written in one class. */
  private static final class Sentences extends ClassVisitor {

    private final Set<String> found;
    private String name;

    Sentences(Set<String> found) {
      super(Opcodes.ASM9);
      this.found = found;
    }

    @Override
    public void visit(int v, int access, String name, String s, String parent, String[] i) {
      this.name = name;
    }

    @Override
    public MethodVisitor visitMethod(int a, String method, String d, String s, String[] e) {
      if (NOT_FOR_PEOPLE.stream().anyMatch(part -> name.contains("/" + part + "/"))) {
        return null;
      }
      return new Lines(found, name, method);
    }
  }

  /** What is put into a sentence: its type, or the number of the local variable that holds it. */
  private record Part(Type type, int variable, String said) {}

  /** What is written in one method, with what is said with it. */
  private static final class Lines extends MethodVisitor {

    private final Set<String> found;
    private final String place;
    private final List<Part> open = new ArrayList<>();
    private final List<Part> written = new ArrayList<>();
    private final Map<Integer, List<Type>> variables = new HashMap<>();
    private int line;
    private Part last;
    private String sentence = "";

    Lines(Set<String> found, String owner, String method) {
      super(Opcodes.ASM9);
      this.found = found;
      this.place = owner.substring(owner.lastIndexOf('/') + 1) + "." + method;
    }

    @Override
    public void visitLineNumber(int line, Label start) {
      this.line = line;
    }

    @Override
    public void visitLdcInsn(Object value) {
      sentence = value instanceof String text ? text : sentence;
      last = null;
    }

    @Override
    public void visitFieldInsn(int opcode, String owner, String name, String descriptor) {
      last = part(Type.getType(descriptor));
    }

    @Override
    public void visitVarInsn(int opcode, int index) {
      last = new Part(null, index, null);
    }

    @Override
    public void visitTypeInsn(int opcode, String type) {
      last = opcode == Opcodes.CHECKCAST ? part(Type.getObjectType(type)) : null;
    }

    @Override
    public void visitInsn(int opcode) {
      if (opcode == Opcodes.AASTORE && last != null) {
        say(last, sentence);
      }
      if (opcode == Opcodes.ATHROW) {
        open.clear();
      }
      last = null;
    }

    @Override
    public void visitInvokeDynamicInsn(String n, String descriptor, Handle how, Object... args) {
      if (how.getName().startsWith("makeConcat") && args.length > 0) {
        for (Type type : Type.getArgumentTypes(descriptor)) {
          say(part(type), args[0].toString());
        }
        written.forEach(part -> say(part, args[0].toString()));
        written.clear();
      }
      last = part(Type.getReturnType(descriptor));
    }

    @Override
    public void visitMethodInsn(int o, String owner, String name, String descriptor, boolean i) {
      if (ANSWERS.contains(owner) || (name.equals("<init>") && owner.endsWith("Exception"))) {
        open.clear();
      }
      if (owner.equals("java/lang/String") && name.equals("valueOf") && last != null) {
        // A compiler may write each part of a sentence out before it joins them.
        written.add(last);
      }
      boolean itsName = name.equals("name") && owner.startsWith("org/gendan");
      last = part(itsName ? Type.getObjectType(owner) : Type.getReturnType(descriptor));
    }

    @Override
    public void visitLocalVariable(
        String name, String descriptor, String s, Label from, Label to, int index) {
      variables.computeIfAbsent(index, i -> new ArrayList<>()).add(Type.getType(descriptor));
    }

    @Override
    public void visitEnd() {
      for (Part part : open) {
        List<Type> types =
            part.type() == null
                ? variables.getOrDefault(part.variable(), List.of())
                : List.of(part.type());
        types.stream()
            .filter(CodesInSentencesTest::isCode)
            .forEach(type -> found.add(type.getClassName() + part.said()));
      }
    }

    private static Part part(Type type) {
      return new Part(type, -1, null);
    }

    private void say(Part part, String sentence) {
      if (sentence.contains(" ") || sentence.contains("(")) {
        String said = " in %s:%d '%s'".formatted(place, line, sentence);
        open.add(new Part(part.type(), part.variable(), said));
      }
    }
  }
}
