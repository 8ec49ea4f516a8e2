/**
 * The gate that every deployment passes before anything of it is stored: what a model, a table or a
 * form of an analyst may hold, held against what the application knows and waits for. Knows no
 * model by name; the files of the jar are its reference.
 */
package org.gendan.engine.gate;
