/** Keeps numbers, mail addresses and streets out of the log, whoever writes them there. */
package org.gendan.mask.log;
