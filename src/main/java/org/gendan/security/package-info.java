/**
 * Who is there, which roles they have, and who may act on which task. Owns the role names and the
 * HTTP security; knows no business rule beyond the group a task is for.
 */
package org.gendan.security;
