package org.gendan.shipment.carrierrequest;

import static org.gendan.shipment.carrierrequest.CarrierRequestModel.CARRIER_AGREED;
import static org.gendan.shipment.carrierrequest.CarrierRequestModel.FOR_MACHINE;
import static org.gendan.shipment.carrierrequest.CarrierRequestModel.PROTECTED;
import static org.gendan.shipment.carrierrequest.CarrierRequestModel.REQUEST_ID;

import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.gendan.engine.ProtectedVariables;
import org.gendan.engine.TaskAnswer;
import org.gendan.shipment.carrierrequest.CarrierRequests.PressAnswer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Incoming: one bean for each task of {@code carrier-request.bpmn}. */
@Configuration(proxyBeanMethods = false)
class CarrierRequestTasks {

  private final CarrierRequests requests;

  CarrierRequestTasks(CarrierRequests requests) {
    this.requests = requests;
  }

  @Bean
  ProtectedVariables carrierRequestVariables() {
    return PROTECTED;
  }

  @Bean
  JavaDelegate readCarrierRequest() {
    return task -> FOR_MACHINE.set(task, requests.isForMachine(REQUEST_ID.from(task)));
  }

  @Bean
  JavaDelegate askCarrier() {
    return task -> CARRIER_AGREED.set(task, requests.send(REQUEST_ID.from(task)));
  }

  @Bean
  TaskListener pressCarrier() {
    return task -> {
      TaskAnswer answer = TaskAnswer.to(task);
      PressAnswer said = answer.choice("carrierAnswer", PressAnswer.class);
      requests.pressed(REQUEST_ID.from(task), said, answer.text("remark").orElse(null));
    };
  }
}
