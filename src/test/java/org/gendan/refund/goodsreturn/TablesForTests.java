package org.gendan.refund.goodsreturn;

import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.gendan.model.ModelFiles;
import org.gendan.refund.RefundFault;
import org.gendan.refund.goodsreturn.GoodsReturn.Way;
import org.gendan.refund.goodsreturn.ReturnFinding.Kind;
import org.gendan.refund.goodsreturn.ReturnInspection.Cause;
import org.gendan.refund.goodsreturn.ReturnQuote.Payer;

/** The tables as they lie in the folder of the models. */
public final class TablesForTests implements ReturnTables {

  private final DmnEngine engine =
      DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();

  @Override
  public Cost cost(RefundFault fault, boolean withinRight, Way way) {
    var row =
        row(
            "return-cost",
            Map.of("fault", fault.name(), "withinRight", withinRight, "returnWay", way.name()));
    return new Cost(
        Payer.valueOf(row.getEntry("payer")),
        row.<Long>getEntry("freightFen"),
        row.<Long>getEntry("furtherPieceFen"),
        row.<Long>getEntry("packingFen"),
        "BACK".equals(row.<String>getEntry("outwardFreight")),
        row.<Integer>getEntry("sendWithinDays"),
        row.<Integer>getEntry("refundWithinDays"));
  }

  @Override
  public Rule rule(Kind finding, Cause damageCause) {
    var row =
        row(
            "return-settlement",
            Map.of("finding", finding.name(), "damageCause", damageCause.name()));
    return new Rule(Settle.valueOf(row.getEntry("settle")), row.<Boolean>getEntry("claim"));
  }

  @Override
  public int sample(int pieces) {
    return row("inspection-sample", Map.of("returnedQuantity", pieces))
        .<Integer>getEntry("inspectionSample");
  }

  private DmnDecisionRuleResult row(String table, Map<String, Object> asked) {
    var decision = engine.parseDecision(table, ModelFiles.open(table + ".dmn"));
    return engine.evaluateDecisionTable(decision, asked).getSingleResult();
  }
}
