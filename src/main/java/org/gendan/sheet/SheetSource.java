package org.gendan.sheet;

import java.io.InputStream;

/**
 * A sheet as the client sent it.
 *
 * @param part name of the field that carried it; refusals of the whole file name it
 * @param fileName name the sender gave it, or null
 * @param contentType declared media type, or null when the file name has to tell
 * @param charset declared character set of a CSV, or null when none was declared
 * @param content the bytes; the caller closes the stream
 */
public record SheetSource(
    String part, String fileName, String contentType, String charset, InputStream content) {}
