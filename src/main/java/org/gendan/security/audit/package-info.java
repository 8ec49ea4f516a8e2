/**
 * Who has seen, taken out or changed what of people, roles and models. Owns the audit trail, to
 * which rows are added and nothing else; knows no business.
 */
package org.gendan.security.audit;
