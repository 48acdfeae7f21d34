package org.comention.job;

import java.io.PrintWriter;
import org.comention.report.Printable;

/** Where people read: results on {@code out}, everything else on {@code err}. */
record Console(PrintWriter out, PrintWriter err) {

  /** Says something beside the results, without secrets and control characters. */
  void say(String message) {
    err.println(Printable.lines(Redaction.text(message)));
    err.flush();
  }
}
