/** Binds {@code exception-escalation.bpmn} and the decision tables to the domain. */
package org.gendan.escalation.process;
