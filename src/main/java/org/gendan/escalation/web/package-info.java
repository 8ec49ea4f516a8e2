/** HTTP doorway of exceptions. */
package org.gendan.escalation.web;
