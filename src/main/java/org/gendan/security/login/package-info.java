/**
 * One login for all that people open in a browser: our own pages, the API page and Camunda's
 * applications share one session. Owns the login page, the session and its end, and who may come in
 * by a company's own login (OIDC); knows no role.
 */
package org.gendan.security.login;
