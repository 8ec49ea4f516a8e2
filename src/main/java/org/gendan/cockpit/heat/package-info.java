/**
 * Where cases of a model spend their time: how often, how long and how late each step was over a
 * period, beside what the model says it should take. Has days that are over counted once.
 */
package org.gendan.cockpit.heat;
