package org.gendan.engine;

/**
 * A task has another holder; told in the transaction that changes it, whatever the door.
 *
 * @param businessKey of the case; null where it has none
 * @param before who held it until now, or null
 * @param now who holds it from now on, or null
 */
public record TaskHolderChanged(
    String taskId, String name, String businessKey, String before, String now) {}
