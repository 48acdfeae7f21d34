package org.comention.gazetteer.imports;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Actor files of PETRARCH and TABARI. A name stands at the start of a line, its synonyms after + in
 * the lines below, its codes in square brackets beside or below it: {@code [USAGOV 890120-930119]},
 * {@code [USAGOV <930120]}, {@code [USAELI >930120]}. A code is a country and what the actor is
 * there. Only codes with days make a person: without them a ministry looks like a minister.
 */
final class PetrarchActors implements ImportFormat {
  private static final Pattern CODE =
      Pattern.compile("\\[\\s*([A-Z]{3})([A-Z]*)\\s*([<>]?)\\s*(\\d*)\\s*(?:-\\s*(\\d+))?\\s*\\]");

  /** Two digits up to this one are years of this century, as PETRARCH reads them. */
  private static final int LAST_YEAR_OF_THIS_CENTURY = 30;

  /** What agents of CAMEO are; the codes of others are no office. */
  private static final Map<String, SourceOffice> AGENTS =
      Map.of(
          "GOV", new SourceOffice("government official", null, "other"),
          "MIL", new SourceOffice("military officer", null, "other"),
          "LEG", new SourceOffice("member of the legislature", null, "legislator"),
          "JUD", new SourceOffice("judicial official", null, "other"),
          "SPY", new SourceOffice("intelligence official", null, "security"),
          "COP", new SourceOffice("police official", null, "other"));

  private final ImportOptions options;
  private final List<String> names = new ArrayList<>();
  private final List<Matcher> codes = new ArrayList<>();
  private long line;
  private long first;

  PetrarchActors(ImportOptions options) {
    this.options = options;
  }

  @Override
  public void read(ImportSource source, Facts facts) throws IOException {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(source.open(), StandardCharsets.UTF_8.newDecoder()))) {
      for (String text = lines.readLine(); text != null; text = lines.readLine()) {
        line++;
        read(text.replaceFirst("[#;].*", "").strip(), facts);
      }
      finish(facts);
    } catch (CharacterCodingException e) {
      throw new BrokenImport("line " + (line + 1), "not UTF-8", e);
    }
    if (facts.entries().read() == 0) {
      throw BrokenImport.inLine(Math.max(1, line), "it has no actors");
    }
  }

  private void read(String text, Facts facts) throws BrokenImport {
    int bracket = text.indexOf('[');
    String name = name(bracket < 0 ? text : text.substring(0, bracket));
    if (!name.isEmpty()) {
      begin(text.startsWith("+"), facts);
      names.add(name);
    }
    if (bracket >= 0) {
      addCodes(text.substring(bracket));
    }
  }

  private void begin(boolean synonym, Facts facts) throws BrokenImport {
    if (synonym && names.isEmpty()) {
      throw BrokenImport.inLine(line, "a synonym of nobody");
    }
    if (!synonym) {
      finish(facts);
      first = line;
    }
  }

  private void addCodes(String brackets) throws BrokenImport {
    for (String bracket : brackets.split("(?<=\\])")) {
      Matcher code = CODE.matcher(bracket.strip());
      boolean known = code.matches();
      if (!known && !bracket.isBlank()) {
        throw BrokenImport.inLine(line, bracket.strip() + " is no code with days");
      }
      if (names.isEmpty()) {
        throw BrokenImport.inLine(line, "a code of nobody");
      }
      if (known) {
        codes.add(code);
      }
    }
  }

  /** One actor is read to its end. */
  private void finish(Facts facts) throws BrokenImport {
    if (names.isEmpty()) {
      return;
    }
    List<Matcher> dated = codes.stream().filter(code -> !code.group(4).isEmpty()).toList();
    boolean inOffice = dated.stream().anyMatch(code -> agent(code) != null);
    if (inOffice) {
      facts.used();
      add(dated, facts);
    } else {
      facts.leftOut(dated.isEmpty() ? Reason.NOT_A_PERSON : Reason.NOT_AN_OFFICE);
    }
    names.clear();
    codes.clear();
  }

  private void add(List<Matcher> dated, Facts facts) {
    String key = names.get(0) + "|" + first;
    List<String> aliases = names.subList(1, names.size()).stream().distinct().toList();
    facts.add(new SourcePerson(key, names.get(0), null, aliases, null, null));
    dated.stream().filter(code -> agent(code) != null).forEach(code -> facts.add(term(key, code)));
  }

  private SourceTerm term(String key, Matcher code) {
    SourceOffice agent = agent(code);
    SourceOffice office = new SourceOffice(agent.words(), code.group(1), agent.officeClass());
    boolean before = code.group(3).equals("<");
    String day = day(code.group(4));
    String end = before ? day : day(code.group(5));
    return new SourceTerm(key, office, before ? null : day, end, options.asOfOr(null));
  }

  private static SourceOffice agent(Matcher code) {
    String agents = code.group(2);
    return agents.length() < 3 ? null : AGENTS.get(agents.substring(0, 3));
  }

  /** {@code 890120} or {@code 19890120}; any other number is handed on and found to be no date. */
  private static String day(String digits) {
    if (digits == null || (digits.length() != 6 && digits.length() != 8)) {
      return digits;
    }
    String full = digits;
    if (digits.length() == 6) {
      int year = Integer.parseInt(digits.substring(0, 2));
      full = (year <= LAST_YEAR_OF_THIS_CENTURY ? "20" : "19") + digits;
    }
    return full.substring(0, 4) + "-" + full.substring(4, 6) + "-" + full.substring(6);
  }

  /** {@code +GEORGE_BUSH_} is George Bush. */
  private static String name(String written) {
    StringBuilder name = new StringBuilder();
    for (String word :
        written.replaceAll("[+_]", " ").strip().toLowerCase(Locale.ROOT).split(" +")) {
      name.append(name.isEmpty() ? "" : " ").append(capitalised(word));
    }
    return name.toString();
  }

  private static String capitalised(String word) {
    StringBuilder text = new StringBuilder(word);
    for (int i = 0; i < text.length(); i++) {
      if (i == 0 || text.charAt(i - 1) == '-') {
        text.setCharAt(i, Character.toUpperCase(text.charAt(i)));
      }
    }
    return text.toString();
  }
}
