package org.gendan.journey;

import org.gendan.testing.app.WholeApp;

@WholeApp
class ReceiptOnMariaDbTest extends ReceiptJourney {}
