/**
 * When the application was down: no node gave a sign of life. Owns the stretches; what passed in
 * them is marked by those who would report it, and blamed on nobody.
 */
package org.gendan.calendar.outage;
