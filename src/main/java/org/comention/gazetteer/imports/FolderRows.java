package org.comention.gazetteer.imports;

import com.univocity.parsers.csv.CsvWriter;
import com.univocity.parsers.csv.CsvWriterSettings;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.comention.gazetteer.Gazetteer;
import org.comention.gazetteer.GazetteerFile;
import org.comention.gazetteer.Office;

/** Rows of officials.csv, offices.csv and terms.csv. */
final class FolderRows {
  private final Gazetteer gazetteer;
  private final Map<GazetteerFile, List<List<String>>> rows = new EnumMap<>(GazetteerFile.class);
  private final Map<String, Office> offices = new TreeMap<>();
  private final Set<String> ids;
  private long suffixed;

  FolderRows(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
    this.ids = new HashSet<>(gazetteer.officials().keySet());
    rows.put(GazetteerFile.OFFICIALS, new ArrayList<>());
    rows.put(GazetteerFile.OFFICES, new ArrayList<>());
    rows.put(GazetteerFile.TERMS, new ArrayList<>());
  }

  void add(Candidate candidate, List<String> aliases) {
    String id = candidate.known() == null ? freeId(candidate.person()) : candidate.known().id();
    rows.get(GazetteerFile.OFFICIALS).add(official(id, candidate, aliases));
    for (Tenure tenure : candidate.tenures()) {
      if (!gazetteer.offices().containsKey(tenure.office().id())) {
        offices.put(tenure.office().id(), tenure.office());
      }
      rows.get(GazetteerFile.TERMS).add(term(id, tenure));
    }
  }

  /** A namesake gets the year of birth, the Wikidata id, or else a number. */
  private String freeId(SourcePerson person) {
    String slug = Slugs.of(person.name());
    if (ids.add(slug)) {
      return slug;
    }
    suffixed++;
    for (String suffix : new String[] {person.born(), person.wikidata()}) {
      String id = slug + "-" + Objects.toString(suffix, "").toLowerCase(Locale.ROOT);
      if (suffix != null && ids.add(id)) {
        return id;
      }
    }
    int number = 2;
    while (!ids.add(slug + "-" + number)) {
      number++;
    }
    return slug + "-" + number;
  }

  private static List<String> official(String id, Candidate candidate, List<String> aliases) {
    SourcePerson person = candidate.person();
    return List.of(
        id,
        candidate.name(),
        candidate.known() == null ? familyName(candidate) : "",
        String.join("|", aliases),
        Objects.toString(person.wikidata(), ""),
        "");
  }

  private static String familyName(Candidate candidate) {
    String given = candidate.person().familyName();
    String country = candidate.tenures().get(0).office().countryId();
    boolean fits = given != null && candidate.name().contains(given);
    return Objects.toString(fits ? given : FamilyNames.of(candidate.name(), country), "");
  }

  private static List<String> term(String id, Tenure tenure) {
    List<String> cells = new ArrayList<>(List.of(id, tenure.office().id()));
    cells.addAll(Tenures.days(tenure));
    cells.add(tenure.acting() ? "true" : "");
    cells.add("");
    return cells;
  }

  private static List<String> office(Office office) {
    return List.of(
        office.id(),
        office.officeClass().name().toLowerCase(Locale.ROOT),
        office.countryId(),
        office.title(),
        String.join("|", office.phrases()));
  }

  ImportedFolder folder(Map<String, Ledger> ledgers, long knownOnFirstDay) {
    offices.values().forEach(office -> rows.get(GazetteerFile.OFFICES).add(office(office)));
    Map<String, byte[]> files = new TreeMap<>();
    rows.forEach((file, lines) -> files.put(file.fileName(), csv(file, lines)));
    return new ImportedFolder(files, ledgers, offices.size(), suffixed, knownOnFirstDay);
  }

  private static byte[] csv(GazetteerFile file, List<List<String>> lines) {
    CsvWriterSettings settings = new CsvWriterSettings();
    settings.getFormat().setLineSeparator("\n");
    settings.setMaxColumns(file.columns().size());
    settings.setNullValue("");
    settings.setEmptyValue("");
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    CsvWriter writer = new CsvWriter(bytes, StandardCharsets.UTF_8, settings);
    writer.writeHeaders(file.columns());
    lines.forEach(line -> writer.writeRow(line.toArray(String[]::new)));
    writer.close();
    return bytes.toByteArray();
  }
}
