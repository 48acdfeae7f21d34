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

  /** Of a run; a UserError where it cannot begin. */
  static Preflight of(Configuration told, FileSystems systems) throws IOException {
    Versions versions = Versions.in(told.tables(), WRITING, systems);
    Archive archive = new Archive(told.input().folders(), systems);
    archive.requireApartFrom(versions.layout().root());
    Optional<Manifest> base = versions.newest();
    base.ifPresent(version -> requireNoLimit(version, told));
    return new Preflight(versions, archive.list(), base);
  }

  /** Of a verb that changes what is there; a UserError where nothing is. */
  static Preflight of(String tables) throws IOException {
    Versions versions = Versions.in(tables, WRITING, new FileSystems());
    return new Preflight(versions, List.of(), Optional.of(Published.last(versions).manifest()));
  }

  /** The same files, found by the next run after this version. */
  Preflight after(Manifest version) {
    return new Preflight(versions, files, Optional.of(version));
  }

  private static void requireNoLimit(Manifest base, Configuration told) {
    if (base.limit() != null) {
      throw unusable(told.tables(), "they are a quick look, made with --limit " + base.limit());
    }
    if (told.input().limit() > 0) {
      throw unusable(told.tables(), "there are tables already, and --limit is for a quick look");
    }
  }

  private static UserError unusable(String tables, String why) {
    return UserError.usage(WRITING + tables, why, "Name another folder with --tables");
  }

  /** A UserError where the last version was tagged with other names or rules. */
  void requireTagsLike(Manifest.Basis now) {
    base.map(Manifest::basis)
        .filter(before -> !before.tagsLike(now))
        .ifPresent(
            before -> {
              throw differing(before, now);
            });
  }

  private UserError differing(Manifest.Basis before, Manifest.Basis now) {
    String tables = Layout.shown(versions.layout().root());
    return UserError.usage(
        WRITING + tables,
        String.format(
            Locale.ROOT,
            "what is there was tagged with another gazetteer or other rules (%s, rules %s; now %s,"
                + " rules %s)",
            before.gazetteer(),
            before.rules(),
            now.gazetteer(),
            now.rules()),
        "Tag it again with comention retag --tables " + tables + ", or with --retag here");
  }
}
