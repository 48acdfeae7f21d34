package org.comention.job;

/** Told what a run does now, and how far it has come. */
interface Stages {
  /** A new stage begins; its words say what is done. */
  void begin(String words, Goal goal);

  /** Something has been finished for good. */
  void reached(String milestone);
}
