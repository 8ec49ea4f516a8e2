package org.gendan.carrier.kuaidi100;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gendan.carrier.CourierNames;

/** Our codes of carriers and Kuaidi100's, from {@code carriers/couriers.csv}. */
final class Couriers {

  private final Map<String, String> toVendor = new LinkedHashMap<>();
  private final Map<String, List<String>> fromVendor = new LinkedHashMap<>();

  Couriers() {
    for (String[] cells : CourierNames.rows()) {
      toVendor.put(cells[0], cells[1]);
      fromVendor.computeIfAbsent(cells[1], com -> new ArrayList<>()).add(cells[0]);
    }
  }

  /** Kuaidi100's code. */
  Optional<String> com(String carrier) {
    return Optional.ofNullable(toVendor.get(carrier));
  }

  /** Our codes; China Post has several. */
  List<String> carriers(String com) {
    return fromVendor.getOrDefault(com, List.of());
  }
}
