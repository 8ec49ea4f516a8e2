/** The doors of the sandbox: two vendors' protocols, and the switches of the demo. */
package org.gendan.erp.sandbox.web;
