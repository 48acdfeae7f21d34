package org.comention.archive;

import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Comma- or tab-separated values with a header; semicolons and bars are understood too. */
final class CsvFormat implements Format {
  private static final List<Character> DELIMITERS = List.of(',', '\t', ';', '|');
  private static final int LONGEST_NAME = 40;

  private final ReadingOptions options;
  private final RecordFields fields;

  CsvFormat(ReadingOptions options) {
    this.options = options;
    this.fields = new RecordFields(options);
  }

  @Override
  public boolean recognises(Sample sample) {
    return (sample.named(".csv", ".tsv", ".tab") && !Texts.isBlank(sample.text()))
        || hasHeader(sample);
  }

  /** Without a name that says so, nothing is a table whose first line could be a sentence. */
  private boolean hasHeader(Sample sample) {
    List<String> lines = sample.text().lines().limit(2).toList();
    if (lines.size() < 2) {
      return false;
    }
    char delimiter = delimiter(lines.get(0));
    List<String> names = names(lines.get(0), delimiter);
    return names.size() > 1
        && names.stream().allMatch(CsvFormat::looksLikeName)
        && names.stream().anyMatch(name -> isNameOf("text", name))
        && names.stream().anyMatch(this::isNameOfMetadata)
        && (lines.get(1).indexOf(delimiter) >= 0 || lines.get(1).startsWith("\""));
  }

  private static List<String> names(String line, char delimiter) {
    return Arrays.stream(line.split("\\" + delimiter, -1))
        .map(name -> name.replace("\"", ""))
        .toList();
  }

  private static boolean looksLikeName(String name) {
    return !name.isEmpty()
        && name.length() <= LONGEST_NAME
        && name.chars().allMatch(c -> Character.isLetterOrDigit(c) || c == '_' || c == '-');
  }

  private boolean isNameOf(String key, String name) {
    return fields.isNameOf(key, RecordFields.normal(name));
  }

  private boolean isNameOfMetadata(String name) {
    return List.of("id", "url", "title", "date").stream().anyMatch(key -> isNameOf(key, name));
  }

  @Override
  public Unguarded read(Source source) throws IOException {
    String text = source.sample().text().stripLeading();
    char delimiter = delimiter(text.lines().findFirst().orElse(""));
    CsvRows rows = new CsvRows(new Units(source), options.maxRecord(), delimiter);
    Slice header = rows.next();
    if (header.state() != Slice.State.COMPLETE) {
      return new OneEntry(source, source.reject(Reason.MALFORMED, "the header does not end"));
    }
    try {
      String names = rows.encoding().decode(header.bytes()).text();
      RecordParser parser = new CsvRecords(delimiter, names);
      return new RecordEntries(source.place(), rows, parser, options);
    } catch (RecordParser.MalformedRecord e) {
      return new OneEntry(source, source.reject(Reason.MALFORMED, "header: " + e.getMessage()));
    }
  }

  /** What the header has most of; where it has none, it has one column. */
  private static char delimiter(String header) {
    Comparator<Character> byCount =
        Comparator.comparingLong(delimiter -> header.chars().filter(c -> c == delimiter).count());
    return DELIMITERS.stream()
        .max(byCount.thenComparing(c -> -DELIMITERS.indexOf(c)))
        .orElseThrow();
  }
}
