package org.comention.job;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.comention.table.InputFile;

/**
 * What a run finds, before it has written anything or started Spark.
 *
 * @param files of all inputs, in the order of their paths
 * @param base the version that this run builds on
 */
record Preflight(Versions versions, List<InputFile> files, Optional<Manifest> base) {
  private static final String WRITING = "write the tables to ";

  /** A UserError where the run cannot begin. */
  static Preflight of(Configuration told, Manifest.Basis basis, FileSystems systems)
      throws IOException {
    Versions versions = Versions.in(told.tables(), WRITING, systems);
    Archive archive = new Archive(told.inputs(), systems);
    archive.requireApartFrom(versions.layout().root());
    Optional<Manifest> base = versions.newest();
    base.ifPresent(version -> requireFit(version, told, basis));
    return new Preflight(versions, archive.list(), base);
  }

  private static UserError unusable(String tables, String why) {
    return UserError.usage(WRITING + tables, why, "Name another folder with --tables");
  }

  private static void requireFit(Manifest base, Configuration told, Manifest.Basis basis) {
    if (base.limit() != null) {
      throw unusable(told.tables(), "they are a quick look, made with --limit " + base.limit());
    }
    if (told.limit() > 0) {
      throw unusable(told.tables(), "there are tables already, and --limit is for a quick look");
    }
    if (!basis.tagsLike(base.basis())) {
      throw unusable(
          told.tables(),
          "what is there was tagged with another gazetteer or other rules ("
              + String.format(
                  Locale.ROOT,
                  "%s, rules %s; now %s, rules %s)",
                  base.basis().gazetteer(),
                  base.basis().rules(),
                  basis.gazetteer(),
                  basis.rules()));
    }
  }
}
