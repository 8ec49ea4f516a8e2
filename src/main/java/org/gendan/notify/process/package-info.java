/** The engine's side of messages: the table of forbidden wordings. */
package org.gendan.notify.process;
