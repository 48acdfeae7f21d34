package org.comention.document;

/** A half-open range {@code [start, end)} of UTF-16 offsets in a text; never empty. */
public record Span(int start, int end) {
  public Span {
    if (start < 0 || end <= start) {
      throw new IllegalArgumentException("Empty or negative span: [" + start + ", " + end + ")");
    }
  }

  public boolean contains(int offset) {
    return start <= offset && offset < end;
  }

  public int length() {
    return end - start;
  }
}
