package org.gendan.order.dunning;

import java.util.Date;
import org.gendan.engine.ProcessVariable;
import org.gendan.engine.ProtectedVariables;
import org.gendan.order.dunning.Dunning.Status;

/** Names of {@code freight-dunning.bpmn}: nothing but words. */
final class FreightDunningModel {

  static final String KEY = "freight-dunning";

  static final String PAID = "order.freightPaid";

  static final ProcessVariable<String> DUNNING_ID = ProcessVariable.string("dunningId");
  static final ProcessVariable<Status> DUNNING_STANDING =
      ProcessVariable.choice("dunningStanding", Status.class);
  static final ProcessVariable<Date> FREIGHT_DUE_AT = ProcessVariable.instant("freightDueAt");

  static final ProtectedVariables PROTECTED =
      ProtectedVariables.of(DUNNING_ID, DUNNING_STANDING, FREIGHT_DUE_AT);

  private FreightDunningModel() {}
}
