package org.gendan.notify.texts;

import java.util.List;
import java.util.Locale;
import org.gendan.notify.guard.Reader;
import org.gendan.notify.guard.ScriptLine.Beside;
import org.springframework.modulith.NamedInterface;

/** A text that goes out by itself; enums name them, files hold what they say. */
@NamedInterface
public interface HouseText {

  /** Of the constant. */
  String name();

  /** Whom it is for, which decides what may not be said in it. */
  Reader reader();

  /** What it is filled with; each has to stand in it. */
  List<TextWord> words();

  /** What may stand in it besides, and is only looked for when it does. */
  default List<TextWord> mayUse() {
    return List.of();
  }

  /** Whether money or goods stand beside it. */
  default Beside beside() {
    return Beside.ANY;
  }

  /** As it is called outside: {@code exception-taken}. */
  default String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
