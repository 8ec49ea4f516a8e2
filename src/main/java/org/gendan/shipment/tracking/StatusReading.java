package org.gendan.shipment.tracking;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gendan.shipment.ShipmentStatus;

/** The table of status texts as it stood at one moment. It knows words, and guesses none. */
public final class StatusReading {

  private record Key(String carrier, String text) {}

  private final Map<Key, StatusText> meanings;

  StatusReading(List<StatusText> table) {
    this.meanings =
        table.stream()
            .collect(
                Collectors.toMap(
                    entry -> new Key(entry.carrier(), entry.text()), Function.identity()));
  }

  /** The carrier's own meaning of the text, or else every carrier's. */
  public Optional<ShipmentStatus> of(String carrier, String text) {
    String word = spelt(text);
    return Optional.ofNullable(meanings.get(new Key(spelt(carrier), word)))
        .or(() -> Optional.ofNullable(meanings.get(new Key(StatusText.EVERY_CARRIER, word))))
        .map(StatusText::status);
  }

  /** Wide and narrow letters, capitals and surrounding blanks make no other word. */
  static String spelt(String text) {
    return text == null
        ? ""
        : Normalizer.normalize(text, Normalizer.Form.NFKC).strip().toUpperCase(Locale.ROOT);
  }
}
