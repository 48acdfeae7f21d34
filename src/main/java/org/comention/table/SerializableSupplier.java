package org.comention.table;

import java.io.Serializable;
import java.util.function.Supplier;

/** A supplier that travels to the executors. */
@FunctionalInterface
public interface SerializableSupplier<T> extends Supplier<T>, Serializable {}
