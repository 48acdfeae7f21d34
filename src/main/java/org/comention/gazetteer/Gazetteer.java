package org.comention.gazetteer;

import java.io.InvalidObjectException;
import java.io.ObjectStreamException;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/**
 * Countries, officials, offices and terms of office. Immutable and thread-safe. Serialised as the
 * bytes of its files, so that it is read anew where it arrives.
 */
public final class Gazetteer implements Serializable {
  private final transient List<GazetteerFolder> folders;
  private final transient Map<String, Country> countries;
  private final transient Map<String, Official> officials;
  private final transient Map<String, Office> offices;
  private final transient List<CountryName> names;
  private final transient List<Term> terms;
  private final transient List<Reading> readings;
  private final String version;

  private Gazetteer(List<GazetteerFolder> folders, GazetteerReader reader) {
    this.folders = List.copyOf(folders);
    this.countries = Map.copyOf(reader.countries());
    this.officials = Map.copyOf(reader.officials());
    this.offices = Map.copyOf(reader.offices());
    this.names = List.copyOf(reader.names());
    this.terms = List.copyOf(reader.terms());
    this.readings = List.copyOf(reader.readings());
    this.version = hash(folders);
  }

  /**
   * Reads folders laid over each other, the first lowest. Throws where any has an error: nothing is
   * loaded by half.
   */
  public static Gazetteer load(List<GazetteerFolder> folders) throws GazetteerException {
    List<Finding> findings = new ArrayList<>();
    Layers layers = new Layers(folders, findings);
    Gazetteer gazetteer = new Gazetteer(folders, new GazetteerReader(layers, findings));
    new Lint(gazetteer, layers, findings).errors();
    if (!findings.isEmpty()) {
      throw new GazetteerException(findings);
    }
    return gazetteer;
  }

  /** The gazetteer inside the jar. */
  public static Gazetteer bundled() {
    try {
      return load(List.of(GazetteerFolder.bundled()));
    } catch (GazetteerException e) {
      throw new IllegalStateException(e.getMessage(), e);
    }
  }

  /**
   * Everything wrong or doubtful in these folders, in the order of files and lines; empty for a
   * clean gazetteer.
   */
  public static List<Finding> lint(List<GazetteerFolder> folders, java.time.LocalDate today) {
    List<Finding> findings = new ArrayList<>();
    Layers layers = new Layers(folders, findings);
    Lint lint =
        new Lint(new Gazetteer(folders, new GazetteerReader(layers, findings)), layers, findings);
    lint.errors();
    lint.warnings(today);
    findings.sort(
        Comparator.comparing(Finding::file)
            .thenComparing(Finding::line)
            .thenComparing(Finding::message));
    return findings;
  }

  /** A hash of the content of all files: 16 hex digits. */
  public String version() {
    return version;
  }

  /** By id; organizations among them. */
  public Map<String, Country> countries() {
    return countries;
  }

  /** By id. */
  public Map<String, Official> officials() {
    return officials;
  }

  /** By id. */
  public Map<String, Office> offices() {
    return offices;
  }

  /** In the order of the files. */
  public List<CountryName> names() {
    return names;
  }

  /** In the order of the files. */
  public List<Term> terms() {
    return terms;
  }

  /** In the order of the files, which breaks ties between readings. */
  public List<Reading> readings() {
    return readings;
  }

  private static String hash(List<GazetteerFolder> folders) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (GazetteerFolder folder : folders) {
        folder
            .files()
            .forEach(
                (name, content) -> {
                  digest.update(
                      (name + "\n" + content.length + "\n").getBytes(StandardCharsets.UTF_8));
                  digest.update(content);
                });
      }
      return HexFormat.of().formatHex(digest.digest(), 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("SHA-256 is part of every Java", e);
    }
  }

  private Object writeReplace() {
    return new Files(folders);
  }

  private void readObject(java.io.ObjectInputStream stream) throws ObjectStreamException {
    throw new InvalidObjectException("A gazetteer travels as its files");
  }

  private record Files(List<GazetteerFolder> folders) implements Serializable {
    private Files {
      folders = new ArrayList<>(folders);
    }

    private Object readResolve() throws ObjectStreamException {
      try {
        return load(folders);
      } catch (GazetteerException e) {
        throw new InvalidObjectException(e.getMessage());
      }
    }
  }
}
