package org.comention.archive.record;

import java.io.Closeable;
import java.io.IOException;
import java.util.Locale;
import org.comention.archive.Encoding;

/**
 * The tags of XML and SGML as they come, followed but not understood: a tag ends at the next one at
 * the latest, so that a lost quote costs little.
 */
final class Tags implements Closeable {
  enum Kind {
    OPEN,
    CLOSE,
    /** {@code <row/>}. */
    EMPTY,
    /** A comment, a declaration, character data, an instruction, or no tag at all. */
    OTHER,
    /** The source ends within a tag. */
    CUT,
    END
  }

  private static final int LONGEST_NAME = 100;

  private final Units units;
  private final Slice.Builder tag;
  private final StringBuilder name = new StringBuilder();

  Tags(Units units, int limit) {
    this.units = units;
    this.tag = new Slice.Builder(units.encoding(), limit);
  }

  /** The next tag; the text before it is added to what is given, if it is not null. */
  Kind next(Slice.Builder text) throws IOException {
    for (int unit = units.next(); unit != '<'; unit = units.next()) {
      if (unit == Units.END) {
        name.setLength(0);
        return Kind.END;
      }
      if (text != null) {
        text.add(unit);
      }
    }
    tag.begin();
    tag.add('<');
    name.setLength(0);
    return begun();
  }

  private Kind begun() throws IOException {
    int unit = units.peek();
    if (unit == '!') {
      return declaration();
    }
    if (unit == '?') {
      return through('?', 1);
    }
    if (unit == '/') {
      take();
      return named() == Kind.CUT ? Kind.CUT : Kind.CLOSE;
    }
    return Character.isLetter(unit) || unit == '_' ? named() : Kind.OTHER;
  }

  private Kind declaration() throws IOException {
    take();
    return switch (units.peek()) {
      case '-' -> through('-', 2);
      case '[' -> through(']', 2);
      default -> through('!', 0);
    };
  }

  /** Reads through the first {@code >} behind at least so many of a unit. */
  private Kind through(int repeated, int times) throws IOException {
    int seen = 0;
    for (int unit = take(); unit != Units.END; unit = take()) {
      if (unit == '>' && seen >= times) {
        return Kind.OTHER;
      }
      seen = unit == repeated ? seen + 1 : 0;
    }
    return Kind.CUT;
  }

  private Kind named() throws IOException {
    while (isInName(units.peek())) {
      name.appendCodePoint(name.length() < LONGEST_NAME ? units.peek() : '.');
      name.setLength(Math.min(name.length(), LONGEST_NAME));
      take();
    }
    int quote = 0;
    int last = 0;
    while (units.peek() != '<') {
      int unit = take();
      if (unit == Units.END) {
        name.setLength(0);
        return Kind.CUT;
      }
      if (unit == '>' && quote == 0) {
        return last == '/' ? Kind.EMPTY : Kind.OPEN;
      }
      quote = quoteAfter(quote, unit);
      last = unit;
    }
    return Kind.OPEN;
  }

  private static int quoteAfter(int quote, int unit) {
    if (quote == 0) {
      return unit == '"' || unit == '\'' ? unit : 0;
    }
    return unit == quote ? 0 : quote;
  }

  private static boolean isInName(int unit) {
    return unit > ' ' && unit != '/' && unit != '>' && unit != '<';
  }

  private int take() throws IOException {
    int unit = units.next();
    if (unit != Units.END) {
      tag.add(unit);
    }
    return unit;
  }

  /** The units of the last tag. */
  Slice.Builder tag() {
    return tag;
  }

  /** The name in the last tag as names are compared, without prefix; empty where it has none. */
  String name() {
    return local(name.toString());
  }

  static String local(String name) {
    return name.substring(name.indexOf(':') + 1).toLowerCase(Locale.ROOT);
  }

  Encoding encoding() {
    return units.encoding();
  }

  @Override
  public void close() throws IOException {
    units.close();
  }
}
