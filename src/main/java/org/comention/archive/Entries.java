package org.comention.archive;

import java.util.Iterator;

/**
 * The entries of one file, read as they are asked for. Neither {@link #next} nor {@link #hasNext}
 * throws for bad input: that comes out as {@link Unreadable}. Not thread-safe; closing twice does
 * no harm.
 */
public interface Entries extends Iterator<Entry>, AutoCloseable {
  @Override
  void close();
}
