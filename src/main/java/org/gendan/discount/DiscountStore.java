package org.gendan.discount;

import java.util.List;
import java.util.Optional;

/** Where requests for discounts are kept. */
public interface DiscountStore {

  /** Adds a request. */
  void add(DiscountRequest request);

  /** Writes where it stands. */
  void update(DiscountRequest request);

  /** Finds a request and keeps everybody else from changing it until the transaction ends. */
  Optional<DiscountRequest> lock(String discountId);

  /** Finds a request. */
  Optional<DiscountRequest> find(String discountId);

  /** All requests about an order, oldest first. */
  List<DiscountRequest> of(String orderId);
}
