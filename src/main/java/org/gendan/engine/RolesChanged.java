package org.gendan.engine;

/**
 * Users, groups, members or grants were changed in the engine, whichever door was used; told in the
 * transaction of the change.
 *
 * @param subject user or group that it is about, or null
 * @param what a sentence
 */
public record RolesChanged(String subject, String what) {}
