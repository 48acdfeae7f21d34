package org.comention.report.export;

import java.util.Locale;
import java.util.function.Function;

/**
 * One thing that is known of each node or each edge.
 *
 * @param value null where it is not known of this one
 */
record Attribute<T>(String name, Type type, Function<T, Object> value) {
  /** Named as GEXF and GraphML name them. */
  enum Type {
    STRING,
    LONG,
    DOUBLE;

    String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  static <T> Attribute<T> text(String name, Function<T, Object> value) {
    return new Attribute<>(name, Type.STRING, value);
  }

  static <T> Attribute<T> whole(String name, Function<T, Object> value) {
    return new Attribute<>(name, Type.LONG, value);
  }

  static <T> Attribute<T> real(String name, Function<T, Object> value) {
    return new Attribute<>(name, Type.DOUBLE, value);
  }

  Object of(T element) {
    return value.apply(element);
  }
}
