package org.gendan.report.fact;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * How the facts of a kind and a day are written together: the words once, then what is alike with
 * its times, each as the distance from the one before. Numbers take seven bits a byte, the lowest
 * first. Nothing is rounded, and nothing left out that is told apart.
 */
final class DaySums {

  private static final int SEVEN = 7;
  private static final int LOW = 0x7f;
  private static final int MORE = 0x80;

  private DaySums() {}

  /** The labels with a value, in their order. */
  static Set<Label> valued(Set<Label> told) {
    Set<Label> valued = EnumSet.noneOf(Label.class);
    valued.addAll(told);
    valued.remove(Label.TIME);
    return valued;
  }

  static byte[] write(Set<Label> told, List<Alike> all) {
    var words = new LinkedHashMap<String, Integer>();
    var out = new ByteArrayOutputStream();
    number(out, all.size());
    for (Alike alike : all) {
      for (Label label : valued(told)) {
        number(out, words.computeIfAbsent(alike.label(label), missing -> words.size()));
      }
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

  static void read(Set<Label> told, byte[] written, Consumer<Alike> reader) {
    ByteBuffer in = ByteBuffer.wrap(written);
    int count = (int) number(in);
    List<String> words = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      byte[] text = new byte[(int) number(in)];
      in.get(text);
      words.add(new String(text, StandardCharsets.UTF_8));
    }
    Set<Label> valued = valued(told);
    for (long left = number(in); left > 0; left--) {
      reader.accept(alike(in, valued, words));
    }
  }

  private static Alike alike(ByteBuffer in, Set<Label> valued, List<String> words) {
    Map<Label, String> labels = new EnumMap<>(Label.class);
    for (Label label : valued) {
      labels.put(label, words.get((int) number(in)));
    }
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
