package org.gendan.report.figures;

import org.gendan.words.Language;

/**
 * One column of a report, with what it means.
 *
 * @param against of what it is a share; null for what is no share
 */
public record Figure(
    String name,
    How how,
    Match of,
    Match against,
    String chinese,
    String english,
    String meansChinese,
    String meansEnglish) {

  /** How it comes of the facts. */
  public enum How {
    /** How many. */
    COUNT,
    /** What they come to, in CNY. */
    CNY,
    /** How many of how many, in percent with one decimal place; null of nothing. */
    PERCENT,
    /** Hours that half of them did not exceed, with one decimal place; null of nothing. */
    MEDIAN,
    /** Hours that nine of ten did not exceed. */
    NINE_OF_TEN,
    /** What they have saved by the costs that are set, in CNY; null while none is. */
    SAVED
  }

  boolean isOfTime() {
    return how == How.MEDIAN || how == How.NINE_OF_TEN;
  }

  boolean isOfMoney() {
    return how == How.CNY;
  }

  /** Its heading for people. */
  public String heading(Language language) {
    return language == Language.CHINESE ? chinese : english;
  }

  /** What it counts, and of what. */
  public String means(Language language) {
    return language == Language.CHINESE ? meansChinese : meansEnglish;
  }
}
