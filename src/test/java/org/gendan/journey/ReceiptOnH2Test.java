package org.gendan.journey;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.annotation.DirtiesContext;

/** The demo's database, in memory; the engine has a name of its own beside that of other tests. */
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {
      "gendan.demo.sample-orders=false",
      "spring.datasource.url=jdbc:h2:mem:journey;MODE=MySQL;DB_CLOSE_DELAY=-1",
      "camunda.bpm.process-engine-name=h2"
    })
@DirtiesContext
class ReceiptOnH2Test extends ReceiptJourney {}
