package org.gendan.engine;

/** Marks a bean that expressions of a model may call, such as {@code ${workingTime.after(…)}}. */
public interface ModelFunction {}
