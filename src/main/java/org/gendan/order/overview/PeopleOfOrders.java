package org.gendan.order.overview;

import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gendan.mask.KnownWords;
import org.gendan.order.overview.KnownPeopleMapper.Person;
import org.gendan.security.sight.OrdersOfCases;
import org.springframework.stereotype.Component;

/** Tells the mask which orders a case is about, and what is known of their people. */
@Component
class PeopleOfOrders implements OrdersOfCases {

  private final OrderCaseMapper cases;
  private final KnownPeopleMapper people;

  PeopleOfOrders(OrderCaseMapper cases, KnownPeopleMapper people) {
    this.cases = cases;
    this.people = people;
  }

  @Override
  public Set<String> ordersOf(Collection<String> caseIds) {
    return about(caseIds).stream()
        .map(OrderCaseMapper.OfOrder::orderId)
        .collect(Collectors.toSet());
  }

  @Override
  public Set<String> withCases(Collection<String> orderIds) {
    if (orderIds.isEmpty()) {
      return Set.of();
    }
    Set<String> all = new HashSet<>(orderIds);
    cases.ofAll(orderIds).forEach(about -> all.add(about.caseId()));
    return all;
  }

  @Override
  public Map<String, KnownWords> wordsOf(Collection<String> ids) {
    List<OrderCaseMapper.OfOrder> about = about(ids);
    Set<String> orders =
        about.stream().map(OrderCaseMapper.OfOrder::orderId).collect(Collectors.toSet());
    if (orders.isEmpty()) {
      return Map.of();
    }
    Map<String, List<Person>> known =
        people.of(orders).stream().collect(groupingBy(Person::orderId));
    Map<String, KnownWords> words = new HashMap<>();
    about.stream()
        .collect(groupingBy(OrderCaseMapper.OfOrder::caseId))
        .forEach(
            (id, itsOrders) -> {
              List<Person> all = new ArrayList<>();
              itsOrders.forEach(one -> all.addAll(known.getOrDefault(one.orderId(), List.of())));
              words.put(id, words(all));
            });
    return words;
  }

  private List<OrderCaseMapper.OfOrder> about(Collection<String> ids) {
    return ids.isEmpty() ? List.of() : cases.aboutOne(ids);
  }

  private static KnownWords words(List<Person> people) {
    return new KnownWords(
        all(people, Person::name), all(people, Person::phone), all(people, Person::address));
  }

  private static Set<String> all(List<Person> people, Function<Person, String> part) {
    return people.stream()
        .map(part)
        .filter(Objects::nonNull)
        .map(String::strip)
        .filter(word -> !word.isEmpty())
        .collect(Collectors.toSet());
  }
}
