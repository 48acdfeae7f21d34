package org.comention.mention;

/** Where a surface may begin and end in one text. */
interface Boundaries {
  boolean startsAt(int offset);

  boolean endsAt(int offset);

  /** Whether no surface begins or ends within a run of letters and digits. */
  boolean areWhole();
}
