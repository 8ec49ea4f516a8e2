package org.gendan.quarantine;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.util.List;
import org.gendan.words.RefusalToReader;

/**
 * What became of a sheet.
 *
 * @param accepted how many orders (or whatever the sheet carries) were new and taken
 * @param duplicates how many were here before
 * @param skipped how many were not meant for us
 * @param rejected how many were wrong; they wait in quarantine
 * @param rejections why, in the order of the file
 * @param rejectionsTruncated whether there are more rejections than are listed
 * @param stopped where and why the import has stopped before the end of the file, or null
 */
public record ImportResult(
    int accepted,
    int duplicates,
    int skipped,
    int rejected,
    List<Rejection> rejections,
    @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean rejectionsTruncated,
    @JsonInclude(JsonInclude.Include.NON_NULL) Stop stopped) {

  /** Of a file that was read to its end. */
  public ImportResult(
      int accepted,
      int duplicates,
      int skipped,
      int rejected,
      List<Rejection> rejections,
      boolean rejectionsTruncated) {
    this(accepted, duplicates, skipped, rejected, rejections, rejectionsTruncated, null);
  }

  /**
   * Where an import has stopped.
   *
   * @param line the last one that was looked at; what stands below it was not
   * @param reason why, and how to go on
   */
  public record Stop(int line, @JsonSerialize(using = RefusalToReader.class) String reason) {}

  /**
   * Why one row was rejected.
   *
   * @param line number of the row's first line in the file
   * @param field column at fault, or {@code row}
   * @param reason what is wrong and how to mend it
   */
  public record Rejection(
      int line, String field, @JsonSerialize(using = RefusalToReader.class) String reason) {}
}
