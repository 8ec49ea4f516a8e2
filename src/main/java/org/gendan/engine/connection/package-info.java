/**
 * How the application talks to its database connections, below the pool: what need not be said on
 * the wire is not said. Knows no statement and no table.
 */
package org.gendan.engine.connection;
