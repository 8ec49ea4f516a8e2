/** Where carriers push, and where people look at what was pushed. */
package org.gendan.carrier.web;
