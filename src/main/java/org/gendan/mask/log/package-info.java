/** Keeps numbers, mail addresses and streets out of the log, whichever code writes them there. */
package org.gendan.mask.log;
