/**
 * What models and forms say, in the language of who reads it: bundles of words by model and element
 * in {@code texts/models}, laid over an answer on its way out. Models and rows are never touched,
 * and what an analyst has worded anew is shown as the analyst wrote it. Knows the files that are
 * shipped; knows no engine and no HTTP.
 */
@org.springframework.modulith.NamedInterface
package org.gendan.words.models;
