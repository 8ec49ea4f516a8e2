package org.gendan.desk;

import java.util.List;

/**
 * One part of the form of a task, in one language.
 *
 * @param shape {@code text} for words, {@code shown} for what is only read, otherwise how it is
 *     asked for
 * @param key the field of the answer; empty for words
 * @param label what is asked
 * @param hint how to answer, or null
 * @param value what stands there at first, or null
 * @param choices what can be chosen from
 * @param needed whether it has to be filled
 * @param hide when it is not shown, as the form says it, or null
 */
record FormPart(
    String shape,
    String key,
    String label,
    String hint,
    String value,
    List<Choice> choices,
    boolean needed,
    String hide) {

  /** One answer. */
  record Choice(String value, String label) {}
}
