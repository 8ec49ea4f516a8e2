package org.gendan.journey;

import org.gendan.testing.app.WholeApp;
import org.junit.jupiter.api.Tag;

@Tag("database")
@WholeApp
class ReceiptOnServerTest extends ReceiptJourney {}
