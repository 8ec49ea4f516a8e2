package org.gendan.ticket.top;

import org.gendan.engine.ProcessVariable;
import org.gendan.engine.ProtectedVariables;

/** Names of {@code marketplace-message.bpmn}: nothing but words. */
final class MarketplaceMessageModel {

  static final String KEY = "marketplace-message";

  static final ProcessVariable<String> MESSAGE_KEY = ProcessVariable.string("messageKey");

  static final ProcessVariable<Boolean> ORDER_MISSING = ProcessVariable.bool("orderMissing");

  static final ProtectedVariables PROTECTED = ProtectedVariables.of(MESSAGE_KEY, ORDER_MISSING);

  private MarketplaceMessageModel() {}
}
