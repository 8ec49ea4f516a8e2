package org.gendan.ticket.process;

import org.gendan.engine.ProcessVariable;
import org.gendan.engine.ProtectedVariables;

/** Names of {@code marketplace-message.bpmn}: nothing but words. */
final class MarketplaceMessageModel {

  static final String KEY = "marketplace-message";

  static final ProcessVariable<String> MESSAGE_KEY = ProcessVariable.string("messageKey");

  static final ProtectedVariables PROTECTED = ProtectedVariables.of(MESSAGE_KEY);

  private MarketplaceMessageModel() {}
}
