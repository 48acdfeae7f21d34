package org.comention.mention;

/** Where a surface may begin and end in one text. */
interface Boundaries {
  boolean startsAt(int offset);

  boolean endsAt(int offset);
}
