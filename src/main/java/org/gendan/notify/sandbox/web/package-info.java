/** The addresses of the vendors' sandbox. */
package org.gendan.notify.sandbox.web;
