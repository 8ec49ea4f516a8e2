/** The tables of messages and of what customers said about being contacted. */
package org.gendan.notify.persistence;
