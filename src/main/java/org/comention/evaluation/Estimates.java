package org.comention.evaluation;

/** What counts say, each with its interval. */
public record Estimates(Estimate precision, Estimate recall, Estimate f1) {}
