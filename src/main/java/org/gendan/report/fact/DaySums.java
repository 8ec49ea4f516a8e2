package org.gendan.report.fact;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.gendan.report.fact.Alike.Labels;

/**
 * How the facts of a kind and a day are written together: the words once, then what is alike with
 * its times, each as the distance from the one before. Numbers take seven bits a byte, the lowest
 * first. Nothing is rounded or left out but whose facts they were.
 */
final class DaySums {

  private static final int SEVEN = 7;
  private static final int LOW = 0x7f;
  private static final int MORE = 0x80;

  private DaySums() {}

  static byte[] write(List<Alike> all) {
    var words = new LinkedHashMap<String, Integer>();
    var out = new ByteArrayOutputStream();
    number(out, all.size());
    for (Alike alike : all) {
      Labels labels = alike.labels();
      for (String word : words(labels)) {
        number(out, words.computeIfAbsent(word, missing -> words.size()));
      }
      number(out, (labels.late() ? 1 : 0) + (labels.timed() ? 2 : 0));
      number(out, alike.amount());
      number(out, alike.fen() << 1 ^ alike.fen() >> Long.SIZE - 1);
      number(out, alike.tenths().length);
      int before = 0;
      for (int i = 0; i < alike.tenths().length; i++) {
        number(out, alike.tenths()[i] - before);
        number(out, alike.howOften()[i]);
        before = alike.tenths()[i];
      }
    }
    return withWords(words, out.toByteArray());
  }

  private static byte[] withWords(Map<String, Integer> words, byte[] rest) {
    var out = new ByteArrayOutputStream();
    number(out, words.size());
    for (String word : words.keySet()) {
      byte[] text = word.getBytes(StandardCharsets.UTF_8);
      number(out, text.length);
      out.writeBytes(text);
    }
    out.writeBytes(rest);
    return out.toByteArray();
  }

  private static List<String> words(Labels labels) {
    return List.of(
        labels.platform(),
        labels.carrier(),
        labels.desk(),
        labels.agent(),
        labels.cause(),
        labels.outcome());
  }

  static void read(byte[] written, Consumer<Alike> reader) {
    ByteBuffer in = ByteBuffer.wrap(written);
    int count = (int) number(in);
    List<String> words = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      byte[] text = new byte[(int) number(in)];
      in.get(text);
      words.add(new String(text, StandardCharsets.UTF_8));
    }
    for (long left = number(in); left > 0; left--) {
      reader.accept(alike(in, words));
    }
  }

  private static Alike alike(ByteBuffer in, List<String> words) {
    String platform = word(in, words);
    String carrier = word(in, words);
    String desk = word(in, words);
    String agent = word(in, words);
    String cause = word(in, words);
    String outcome = word(in, words);
    long marks = number(in);
    Labels labels =
        new Labels(
            platform, carrier, desk, agent, cause, outcome, (marks & 1) != 0, (marks & 2) != 0);
    long amount = number(in);
    long folded = number(in);
    int[] tenths = new int[(int) number(in)];
    int[] howOften = new int[tenths.length];
    int before = 0;
    for (int i = 0; i < tenths.length; i++) {
      before += (int) number(in);
      tenths[i] = before;
      howOften[i] = (int) number(in);
    }
    return new Alike(labels, amount, folded >>> 1 ^ -(folded & 1), tenths, howOften);
  }

  private static String word(ByteBuffer in, List<String> words) {
    return words.get((int) number(in));
  }

  private static void number(ByteArrayOutputStream out, long value) {
    long rest = value;
    while ((rest & ~(long) LOW) != 0) {
      out.write((int) (rest & LOW) | MORE);
      rest >>>= SEVEN;
    }
    out.write((int) rest);
  }

  private static long number(ByteBuffer in) {
    long value = 0;
    int shift = 0;
    byte one = in.get();
    while (one < 0) {
      value |= (long) (one & LOW) << shift;
      shift += SEVEN;
      one = in.get();
    }
    return value | (long) one << shift;
  }
}
