package org.gendan.desk;

import java.util.List;
import org.gendan.engine.OpenCase;
import org.gendan.lab.CaseTimers;
import org.gendan.order.Order;
import org.gendan.order.overview.Timeline;

/**
 * One case of an order, with what can be done about it.
 *
 * @param open what is under way of it; nothing when it is over
 * @param tasks the most urgent first
 * @param timers what it waits for by itself, the next first
 * @param story what was noted about it, the newest first
 */
record CasePage(
    String caseId,
    Order order,
    List<OpenCase> open,
    List<OrderPage.Task> tasks,
    List<CaseTimers.Next> timers,
    List<Timeline.Item> story) {}
