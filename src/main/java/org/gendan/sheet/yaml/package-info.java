/**
 * Files that analysts write as keys and values: read as they stand, with the line of what is wrong.
 * Knows no calendar and no text.
 */
package org.gendan.sheet.yaml;
