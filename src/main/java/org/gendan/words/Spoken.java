package org.gendan.words;

/**
 * Something that a sentence is about and that is called otherwise in another language; {@code
 * toString} is how it is kept.
 */
public interface Spoken {

  /** What it is called. */
  String in(Language language);
}
