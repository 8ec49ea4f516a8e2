/**
 * The two doors that lead to the engine's REST API, Camunda's own and that of its applications:
 * what people may ask of it by their role, and how it says no. Knows no process.
 */
package org.gendan.security.enginedoor;
