/**
 * What changed numbers would do to the cases that run now. Nothing is written into models or cases;
 * a preview is kept with the files as they would be, so that exactly these can be applied.
 */
@NamedInterface("preview")
package org.gendan.lab.preview;

import org.springframework.modulith.NamedInterface;
