/**
 * The description of our API for programs (OpenAPI), from which clients are generated. Puts
 * together what is said elsewhere: what a call does in {@code docs/api/index.md}, what a body needs
 * in {@code api/bodies.yaml}, the rest in the signatures. Knows no call by name.
 */
package org.gendan.web.description;
