/**
 * What is kept about people, column by column: reads {@code privacy/columns.yaml} and answers what
 * a column holds, how it is erased and how long it is kept. Asks no database and knows no
 * capability, so that masks, exports, erasure and retention can all ask it.
 */
package org.gendan.row.personal;
