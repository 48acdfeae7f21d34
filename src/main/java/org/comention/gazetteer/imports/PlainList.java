package org.comention.gazetteer.imports;

import com.univocity.parsers.common.TextParsingException;
import com.univocity.parsers.csv.CsvParser;
import com.univocity.parsers.csv.CsvParserSettings;
import com.univocity.parsers.csv.UnescapedQuoteHandling;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * CSV with a header and one term a row. The columns name, country and office must be there;
 * person_id, aliases (by |), family_name, wikidata, start, end, as_of and class may be; others are
 * passed over. Without person_id, rows with one name and country are one person.
 */
record PlainList(ImportOptions options) implements ImportFormat {
  private static final List<String> NEEDED = List.of("name", "country", "office");
  private static final Map<String, String> OTHER_NAMES =
      Map.of(
          "id", "person_id",
          "country_iso2", "country",
          "country_iso3", "country",
          "start_date", "start",
          "end_date", "end");
  private static final Pattern WIKIDATA = Pattern.compile("Q[1-9]\\d*");
  private static final int LONGEST_CELL = 1 << 20;

  @Override
  public void read(ImportSource source, Facts facts) throws IOException {
    CsvParser parser = new CsvParser(settings());
    try (InputStream in = source.open();
        QuoteWatch text =
            new QuoteWatch(new InputStreamReader(in, StandardCharsets.UTF_8.newDecoder()))) {
      parser.beginParsing(text);
      List<String> header = header(parser.parseNext());
      for (String[] row = parser.parseNext(); row != null; row = parser.parseNext()) {
        if (row.length != header.size()) {
          String why = row.length + " cells where the header has " + header.size();
          throw BrokenImport.inLine(line(parser), why);
        }
        add(cells(header, row), facts);
      }
      if (text.isOpen()) {
        throw BrokenImport.inLine(line(parser), "a quote is left open");
      }
    } catch (TextParsingException | IllegalStateException | UncheckedIOException e) {
      throw broken(line(parser) + 1, e);
    } catch (CharacterCodingException e) {
      throw new BrokenImport("line " + (line(parser) + 1), "not UTF-8", e);
    }
  }

  private static CsvParserSettings settings() {
    CsvParserSettings settings = new CsvParserSettings();
    settings.getFormat().setLineSeparator("\n");
    settings.setLineSeparatorDetectionEnabled(true);
    settings.setNullValue("");
    settings.setEmptyValue("");
    settings.setMaxCharsPerColumn(LONGEST_CELL);
    settings.setCommentProcessingEnabled(false);
    settings.setReadInputOnSeparateThread(false);
    settings.setUnescapedQuoteHandling(UnescapedQuoteHandling.RAISE_ERROR);
    return settings;
  }

  private static List<String> header(String[] cells) throws BrokenImport {
    List<String> header =
        Arrays.stream(Objects.requireNonNullElse(cells, new String[0]))
            .map(cell -> cell.replace("\uFEFF", "").strip().toLowerCase(Locale.ROOT))
            .map(cell -> OTHER_NAMES.getOrDefault(cell, cell))
            .toList();
    List<String> missing = NEEDED.stream().filter(name -> !header.contains(name)).toList();
    if (!missing.isEmpty()) {
      throw BrokenImport.inLine(1, "the header has no " + String.join(", ", missing));
    }
    return header;
  }

  private static Map<String, String> cells(List<String> header, String[] row) {
    return IntStream.range(0, row.length)
        .boxed()
        .collect(Collectors.toMap(header::get, i -> row[i].strip(), (first, second) -> first));
  }

  private void add(Map<String, String> cells, Facts facts) {
    UnaryOperator<String> cell = name -> cells.getOrDefault(name, "");
    if (cell.apply("name").isEmpty()) {
      facts.leftOut(Reason.NO_NAME);
      return;
    }
    SourcePerson person = person(cell);
    facts.used();
    facts.add(person);
    facts.add(
        term(person, name -> cells.getOrDefault(name, "").isEmpty() ? null : cells.get(name)));
  }

  private static SourcePerson person(UnaryOperator<String> cell) {
    String id = cell.apply("person_id");
    String wikidata = cell.apply("wikidata").isEmpty() ? id : cell.apply("wikidata");
    return new SourcePerson(
        id.isEmpty() ? cell.apply("name") + "|" + cell.apply("country") : id,
        cell.apply("name"),
        cell.apply("family_name").isEmpty() ? null : cell.apply("family_name"),
        Stream.of(cell.apply("aliases").split("\\|")).filter(alias -> !alias.isBlank()).toList(),
        WIKIDATA.matcher(wikidata).matches() ? wikidata : null,
        null);
  }

  private SourceTerm term(SourcePerson person, Function<String, String> cell) {
    SourceOffice office =
        new SourceOffice(
            cell.apply("office"), options.countryOr(cell.apply("country")), cell.apply("class"));
    return new SourceTerm(
        person.key(),
        office,
        cell.apply("start"),
        cell.apply("end"),
        options.asOfOr(cell.apply("as_of")));
  }

  private static long line(CsvParser parser) {
    return parser.getContext() == null ? 1 : parser.getContext().currentLine();
  }

  /** The parser wraps what the stream throws. */
  private static BrokenImport broken(long line, RuntimeException e) {
    for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
      if (cause instanceof BrokenImport broken) {
        return broken;
      }
      if (cause instanceof CharacterCodingException) {
        return new BrokenImport("line " + line, "not UTF-8", e);
      }
    }
    return new BrokenImport("line " + line, "not CSV: a quote is left open or stands alone", e);
  }
}
