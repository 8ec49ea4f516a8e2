/**
 * How the domain says no. Every capability refuses with a {@link org.gendan.refusal.Refusal}; the
 * web tier turns it into a problem document and the engine tier into an answer that Tasklist can
 * show. Owns no rule of its own and knows neither HTTP nor the engine.
 */
package org.gendan.refusal;
