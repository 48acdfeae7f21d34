/**
 * A file goes in, raw texts come out, one at a time and lazily; what cannot be read comes out as
 * {@link org.comention.archive.Unreadable}, with the reason.
 *
 * <p>Here is what every format builds on; the formats lie in the folders below, and {@link
 * org.comention.archive.reader.ArchiveReader} knows them all.
 *
 * <p>May import: compression, JSON, CSV, XML, mail, WARC and ICU libraries. Never Spark, never
 * another room.
 */
package org.comention.archive;
