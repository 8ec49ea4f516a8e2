/** Keeps numbers, mail addresses and streets out of the log, a library's lines included. */
package org.gendan.mask.log;
