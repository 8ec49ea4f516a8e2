package org.gendan.order.reminder;

import java.util.List;
import org.gendan.notify.guard.Reader;
import org.gendan.notify.texts.HouseText;
import org.gendan.notify.texts.TextWord;
import org.springframework.modulith.NamedInterface;

/** What a customer is reminded of; what each says stands in {@code texts/reminder}. */
@NamedInterface
public enum Reminder implements HouseText {
  /** Size, thickness, colour and quantity, before it ships (row 4 of docs/domain.md). */
  REMINDER_CHECK,
  /** Identity card, unpacking and looking, before signing (rows 8 and 56 of docs/domain.md). */
  REMINDER_SIGN,
  /** A new mattress is let air. */
  REMINDER_AIR,
  /** A mattress is turned every three months. */
  REMINDER_TURN;

  @Override
  public Reader reader() {
    return Reader.CUSTOMER;
  }

  @Override
  public List<TextWord> words() {
    return List.of();
  }
}
