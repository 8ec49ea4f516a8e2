/** Quarantine over HTTP. */
package org.gendan.intake.web;
