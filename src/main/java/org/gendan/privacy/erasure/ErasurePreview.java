package org.gendan.privacy.erasure;

import java.util.List;
import org.gendan.privacy.Dossier;

/**
 * What an erasure would touch.
 *
 * @param orders how many orders would lose their customer
 * @param tables what would be changed or deleted
 * @param hindrances what needs the data; an erasure is refused while there is any
 */
record ErasurePreview(int orders, List<Found> tables, List<String> hindrances) {

  /**
   * What was found in a table.
   *
   * @param rows about the customer
   * @param mentions rows about others in which the number stands
   */
  record Found(String table, String zh, String en, int rows, int mentions) {}

  static ErasurePreview of(Dossier dossier, List<String> hindrances) {
    List<Found> found =
        dossier.parts().stream()
            .filter(part -> !part.table().personal().isEmpty())
            .map(
                part ->
                    new Found(
                        part.table().name(),
                        part.table().chinese(),
                        part.table().english(),
                        part.own().size(),
                        part.mentions().size()))
            .toList();
    return new ErasurePreview(dossier.orders().size(), found, hindrances);
  }
}
