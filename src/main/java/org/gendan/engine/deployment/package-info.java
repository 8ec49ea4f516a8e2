/**
 * Models as they are deployed: which beans and functions they may name, that they run no code, and
 * that their calls of working time can be read. Knows no model by name.
 */
package org.gendan.engine.deployment;
