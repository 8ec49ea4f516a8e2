package org.gendan.engine;

import java.util.Set;

/**
 * Models, tables or forms were deployed; told in the transaction that stores them.
 *
 * @param deploymentId the engine's id
 * @param by user id, or {@code system}
 * @param reason as it was given, or empty
 * @param files the names of the files
 */
public record ModelsDeployed(String deploymentId, String by, String reason, Set<String> files) {}
