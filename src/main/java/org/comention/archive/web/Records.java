package org.comention.archive.web;

import java.io.Closeable;
import java.io.IOException;

/** The records of a web archive, one after the other. */
interface Records extends Closeable {
  /** Goes to where the next record should begin; false after the last. */
  boolean next() throws IOException;

  /** Where the record stands that was gone to, or what is there instead of one. */
  long position();

  /** The record, whose block is read before the next one is asked for. */
  WebRecord read() throws IOException;

  /** Passes over what is left of the record; fails where it was cut or its length is wrong. */
  void finish() throws IOException;

  /** After a failure, goes to the next place at which a record begins; false where none does. */
  boolean resume() throws IOException;
}
