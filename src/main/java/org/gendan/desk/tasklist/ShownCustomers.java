package org.gendan.desk.tasklist;

import org.springframework.stereotype.Component;

/** How a customer is shown in lists of tasks and in what is found: the one place that decides. */
@Component
class ShownCustomers {

  /** A name for the screen of the person at the door. */
  String name(String name) {
    return name;
  }

  /** A phone number for the screen of the person at the door. */
  String phone(String phone) {
    return phone;
  }
}
