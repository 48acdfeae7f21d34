/**
 * Lists of officials that others keep go in; a gazetteer folder that loads over the bundled one
 * comes out. Each format is one class that reads {@link org.comention.gazetteer.imports.Facts}; all
 * else is shared.
 *
 * <p>May import: gazetteer; CSV, JSON, compression and ICU libraries. Never Spark.
 */
package org.comention.gazetteer.imports;
