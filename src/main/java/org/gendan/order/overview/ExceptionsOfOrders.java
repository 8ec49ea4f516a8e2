package org.gendan.order.overview;

import java.util.List;
import java.util.stream.Stream;
import org.gendan.escalation.ExceptionCases;
import org.gendan.escalation.claim.CarrierClaim;
import org.gendan.escalation.claim.CarrierClaims;
import org.springframework.stereotype.Component;

/** The exceptions of an order, and the claims that came of them, are part of its story. */
@Component
class ExceptionsOfOrders implements OrderCases {

  private final ExceptionCases exceptions;
  private final CarrierClaims claims;

  ExceptionsOfOrders(ExceptionCases exceptions, CarrierClaims claims) {
    this.exceptions = exceptions;
    this.claims = claims;
  }

  @Override
  public List<String> of(String orderId) {
    return exceptions.ofOrder(orderId).stream()
        .flatMap(
            about ->
                Stream.concat(
                    Stream.of(about.id()), claims.of(about.id()).stream().map(CarrierClaim::id)))
        .toList();
  }
}
