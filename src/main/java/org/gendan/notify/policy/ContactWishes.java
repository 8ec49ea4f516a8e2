package org.gendan.notify.policy;

import java.util.List;

/** Where the wishes of customers are kept. */
public interface ContactWishes {

  /** Adds a wish. */
  void add(ContactWish wish);

  /** All wishes noted for a number, the oldest first. */
  List<ContactWish> of(String phone);
}
