package org.comention.archive.container;

import java.io.Closeable;
import java.io.IOException;
import org.comention.archive.BrokenInput;
import org.comention.archive.LayerInput;

/** A file of files. */
interface Container extends Closeable {
  /** The next member that is no directory, or null after the last. */
  Member next() throws IOException;

  /** Whether nothing can be read behind a member that breaks. */
  boolean isSequential();

  /**
   * One member; {@code content} or {@code refusal} is null, or both where the member is not in the
   * range that is read.
   *
   * @param name as the container has it: anything
   * @param content read before the next member is asked for
   * @param refusal why it is not read
   */
  record Member(String name, LayerInput content, BrokenInput refusal) {
    static Member readable(String name, LayerInput content) {
      return new Member(name, content, null);
    }

    static Member elsewhere(String name) {
      return new Member(name, null, null);
    }

    static Member refused(String name, BrokenInput refusal) {
      return new Member(name, null, refusal);
    }
  }
}
