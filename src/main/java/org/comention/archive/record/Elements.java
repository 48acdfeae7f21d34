package org.comention.archive.record;

import java.io.IOException;
import java.util.Set;
import org.comention.archive.Encoding;
import org.comention.archive.Reason;

/**
 * The elements of some names, each with all that is in it; the position is the record number. One
 * whose end is missing costs itself: a record directly inside a record, or anywhere inside where no
 * root is around them as in SGML, is the next one; an end without a beginning is a record that lost
 * it.
 */
final class Elements implements Slicer {
  /** Each takes some hundred bytes of memory when the record is understood. */
  private static final int MOST_TAGS = 500_000;

  private final Tags tags;
  private final Set<String> names;
  private final Slice.Builder element;
  private String root;
  private boolean rootIsOpen;
  private Tags.Kind begun;
  private boolean ended;
  private long number;

  /** Elements that are open within a record, itself included, and records among them. */
  private int depth;

  private int nested;

  Elements(Units units, int limit, Set<String> names) {
    this.tags = new Tags(units, limit);
    this.names = names;
    this.element = new Slice.Builder(units.encoding(), limit);
  }

  @Override
  public Slice next() throws IOException {
    while (begun == null && !ended) {
      Tags.Kind kind = tags.next(null);
      if (isRecord() && kind == Tags.Kind.CLOSE) {
        return element.faulty(number++, Reason.MALFORMED);
      }
      if (isRecord()) {
        begun = kind;
      } else {
        watchRoot(kind);
      }
      if (ended && (rootIsOpen || kind == Tags.Kind.CUT)) {
        return element.faulty(number++, Reason.TRUNCATED);
      }
    }
    return ended ? null : read();
  }

  private boolean isRecord() {
    return names.contains(tags.name());
  }

  /** What stands around all elements tells whether the source is whole. */
  private void watchRoot(Tags.Kind kind) {
    switch (kind) {
      case OPEN -> {
        if (root == null && number == 0) {
          root = tags.name();
          rootIsOpen = true;
        }
      }
      case CLOSE -> rootIsOpen &= !tags.name().equals(root);
      case END, CUT -> ended = true;
      default -> {
        // Says nothing.
      }
    }
  }

  private Slice read() throws IOException {
    element.begin();
    element.add(tags.tag());
    boolean empty = begun == Tags.Kind.EMPTY;
    begun = null;
    return empty ? element.complete(number++) : readInside();
  }

  private Slice readInside() throws IOException {
    depth = 1;
    nested = 0;
    int seen = 0;
    while (true) {
      Tags.Kind kind = tags.next(element);
      if (kind == Tags.Kind.END || kind == Tags.Kind.CUT) {
        ended = true;
        return element.faulty(number++, Reason.TRUNCATED);
      }
      if (isRecord() && kind != Tags.Kind.CLOSE && (depth == 1 || root == null)) {
        begun = kind;
        return element.faulty(number++, Reason.MALFORMED);
      }
      element.add(tags.tag());
      seen++;
      if (closes(kind)) {
        return seen > MOST_TAGS
            ? element.faulty(number++, Reason.TOO_DEEP)
            : element.complete(number++);
      }
    }
  }

  /** The end of a record also ends what was left open in it, unless records nest. */
  private boolean closes(Tags.Kind kind) {
    boolean closes = kind == Tags.Kind.CLOSE && isRecord() && nested == 0;
    if (kind == Tags.Kind.OPEN || kind == Tags.Kind.CLOSE) {
      int change = kind == Tags.Kind.OPEN ? 1 : -1;
      depth = Math.max(1, depth + change);
      nested += isRecord() ? change : 0;
    }
    return closes;
  }

  @Override
  public long position() {
    return number;
  }

  @Override
  public Encoding encoding() {
    return tags.encoding();
  }

  @Override
  public void close() throws IOException {
    tags.close();
  }
}
