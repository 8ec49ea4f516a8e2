/** The product as a person sees it: Tasklist and its forms in a real browser. */
package org.gendan.browser;
