/** Sends what was put off. */
package org.gendan.batch.persistence;
