/**
 * The texts of the house that go out by themselves: files in both languages, which analysts edit,
 * with who, when and why, and the way back. Knows what a text is filled with and what may not be
 * said in it; does not know when it is sent, or to whom.
 */
package org.gendan.notify.texts;
