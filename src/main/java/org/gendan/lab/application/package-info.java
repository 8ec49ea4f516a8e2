/**
 * Changes of numbers that are applied, to new cases alone or to running ones, too, and taken back.
 * Owns the applications and the moves of each; the models go through the gate and the ledger of the
 * deployments like every other change.
 */
@NamedInterface("application")
package org.gendan.lab.application;

import org.springframework.modulith.NamedInterface;
