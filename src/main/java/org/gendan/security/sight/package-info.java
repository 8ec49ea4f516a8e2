/**
 * Who sees the personal data of whom: the decision, by role, by the task at hand and by what a
 * person has asked to see, and the one way in which everything that is shown passes it. Knows no
 * order: what a case is about is answered by the capability that keeps it.
 */
package org.gendan.security.sight;
