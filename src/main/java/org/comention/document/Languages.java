package org.comention.document;

import com.ibm.icu.util.ULocale;
import com.optimaize.langdetect.DetectedLanguage;
import com.optimaize.langdetect.LanguageDetector;
import com.optimaize.langdetect.LanguageDetectorBuilder;
import com.optimaize.langdetect.ngram.NgramExtractors;
import com.optimaize.langdetect.profiles.LanguageProfileReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.Character.UnicodeScript;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Tells the language of a text, by its record or by its letters. Thread-safe. */
public final class Languages {
  private static final int FEWEST_LETTERS = 40;
  private static final int SAMPLE = 10_000;
  private static final double LEAST_PROBABILITY = 0.9;

  // The detector draws its n-grams at random; the same text must always give the same language.
  private static final long SEED = 1;

  /** ISO 639-2's bibliographic codes, and codes that were replaced. */
  private static final Map<String, String> OTHER_CODES =
      Map.ofEntries(
          Map.entry("alb", "sq"),
          Map.entry("arm", "hy"),
          Map.entry("baq", "eu"),
          Map.entry("bur", "my"),
          Map.entry("chi", "zh"),
          Map.entry("cze", "cs"),
          Map.entry("dut", "nl"),
          Map.entry("fre", "fr"),
          Map.entry("geo", "ka"),
          Map.entry("ger", "de"),
          Map.entry("gre", "el"),
          Map.entry("ice", "is"),
          Map.entry("mac", "mk"),
          Map.entry("may", "ms"),
          Map.entry("per", "fa"),
          Map.entry("rum", "ro"),
          Map.entry("slo", "sk"),
          Map.entry("tib", "bo"),
          Map.entry("wel", "cy"),
          Map.entry("iw", "he"),
          Map.entry("in", "id"),
          Map.entry("ji", "yi"));

  // Every eleventh letter of Azerbaijani is a schwa, which no other language writes in Latin.
  private static final double LEAST_SHARE_OF_SCHWA = 0.04;
  private static final int LAST_LATIN = 0x24F;

  private static final LanguageDetector DETECTOR = detector();
  private static final Map<String, String> CODES = codes();

  private Languages() {}

  /** ISO 639-1: what the record says if it can be read, else what the text looks like, or null. */
  public static String of(String recorded, String text) {
    String code = recorded == null ? null : code(recorded);
    return code == null ? detected(text) : code;
  }

  /** The ISO 639-1 code of "en", "eng", "English" or "en-US", or null. */
  static String code(String language) {
    String name = language.strip().toLowerCase(Locale.ROOT);
    String code = CODES.get(name);
    return code == null ? CODES.get(name.split("[-_]", 2)[0]) : code;
  }

  private static String detected(String text) {
    String sample = text.substring(0, Math.min(text.length(), SAMPLE));
    Letters letters = Letters.of(sample);
    if (letters.all < FEWEST_LETTERS) {
      return null;
    }
    String byLetters = letters.language();
    if (byLetters != null) {
      return byLetters;
    }
    List<DetectedLanguage> languages = DETECTOR.getProbabilities(sample);
    boolean sure = !languages.isEmpty() && languages.get(0).getProbability() >= LEAST_PROBABILITY;
    return sure ? languages.get(0).getLocale().getLanguage() : null;
  }

  /** How many letters a text has, and how many that are written in one language alone. */
  private record Letters(int all, int armenian, int georgian, int schwas) {
    static Letters of(String sample) {
      int all = 0;
      int armenian = 0;
      int georgian = 0;
      int schwas = 0;
      for (int letter : sample.codePoints().toArray()) {
        all += Character.isLetter(letter) ? 1 : 0;
        schwas += letter == 'ə' || letter == 'Ə' ? 1 : 0;
        armenian += isOf(UnicodeScript.ARMENIAN, letter) ? 1 : 0;
        georgian += isOf(UnicodeScript.GEORGIAN, letter) ? 1 : 0;
      }
      return new Letters(all, armenian, georgian, schwas);
    }

    private static boolean isOf(UnicodeScript script, int letter) {
      return letter > LAST_LATIN && UnicodeScript.of(letter) == script;
    }

    /** A language that the detector lacks, or null. */
    String language() {
      if (2 * armenian > all) {
        return "hy";
      }
      if (2 * georgian > all) {
        return "ka";
      }
      return schwas > LEAST_SHARE_OF_SCHWA * all ? "az" : null;
    }
  }

  private static LanguageDetector detector() {
    try {
      return LanguageDetectorBuilder.create(NgramExtractors.standard())
          .seed(SEED)
          .withProfiles(new LanguageProfileReader().readAllBuiltIn())
          .build();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read the language profiles in the jar.", e);
    }
  }

  private static Map<String, String> codes() {
    Map<String, String> codes = new HashMap<>();
    for (String code : Locale.getISOLanguages()) {
      ULocale locale = new ULocale(code);
      codes.putIfAbsent(locale.getDisplayLanguage(ULocale.ENGLISH).toLowerCase(Locale.ROOT), code);
      codes.putIfAbsent(locale.getDisplayLanguage(locale).toLowerCase(Locale.ROOT), code);
      codes.put(locale.getISO3Language(), code);
    }
    Arrays.stream(Locale.getISOLanguages()).forEach(code -> codes.put(code, code));
    codes.putAll(OTHER_CODES);
    codes.remove(""); // ICU knows no three-letter code for "tl".
    return Map.copyOf(codes);
  }
}
