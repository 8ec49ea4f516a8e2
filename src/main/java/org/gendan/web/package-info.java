/**
 * What every HTTP doorway shares: problem documents (RFC 9457), paging and the OpenAPI description.
 * Knows no capability.
 */
package org.gendan.web;
