package org.comention.gazetteer;

/**
 * Something wrong in a gazetteer file.
 *
 * @param file as the user knows it: folder and name
 * @param line line in the file, from 1; 0 for the file as a whole
 */
public record Finding(Severity severity, String file, int line, String message) {
  /** An error stops the job; a warning is for the editor. */
  public enum Severity {
    ERROR,
    WARNING
  }

  static Finding error(Row row, String message) {
    return new Finding(Severity.ERROR, row.file(), row.line(), message);
  }

  static Finding warning(Row row, String message) {
    return new Finding(Severity.WARNING, row.file(), row.line(), message);
  }

  public boolean isError() {
    return severity == Severity.ERROR;
  }

  /** {@code file:line: message}, as editors understand it. */
  @Override
  public String toString() {
    return file + (line > 0 ? ":" + line : "") + ": " + (isError() ? "" : "warning: ") + message;
  }
}
