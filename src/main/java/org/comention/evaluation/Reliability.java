package org.comention.evaluation;

/**
 * What a rule promises and what it keeps.
 *
 * @param confidence what its mentions carry
 * @param correct of those judged
 * @param judged mentions that the gold judges in full, place and entity
 * @param measured the share of correct ones
 */
public record Reliability(
    String rule, double confidence, int correct, int judged, Estimate measured) {}
