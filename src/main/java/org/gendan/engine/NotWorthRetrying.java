package org.gendan.engine;

/**
 * A fault that repeating cannot mend: its job becomes an incident at once, and waits there for an
 * administrator.
 */
public interface NotWorthRetrying {}
