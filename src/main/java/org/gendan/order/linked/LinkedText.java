package org.gendan.order.linked;

import java.util.List;
import org.gendan.notify.guard.Reader;
import org.gendan.notify.texts.HouseText;
import org.gendan.notify.texts.TextWord;
import org.springframework.modulith.NamedInterface;

/** What the new note says of the old one; it stands in {@code texts/order}. */
@NamedInterface
public enum LinkedText implements HouseText {
  /** The new note takes the place of the old one (row 27 of docs/domain.md). */
  VOIDS_ORDER;

  @Override
  public Reader reader() {
    return Reader.COLLEAGUE;
  }

  @Override
  public List<TextWord> words() {
    return List.of(TextWord.ORDER_NO);
  }
}
