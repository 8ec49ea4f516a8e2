package org.gendan.journey;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.annotation.DirtiesContext;

/**
 * The demo's database, in memory. Camunda keeps engines by name and its web applications once in a
 * JVM, so beside the application of the other tests this one has an engine of another name and no
 * Tasklist.
 */
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {
      "gendan.demo.sample-orders=false",
      "spring.datasource.url=jdbc:h2:mem:journey;MODE=MySQL;DB_CLOSE_DELAY=-1",
      "camunda.bpm.process-engine-name=h2",
      "camunda.bpm.webapp.enabled=false"
    })
@DirtiesContext
class ReceiptOnH2Test extends ReceiptJourney {}
