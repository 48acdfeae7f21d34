package org.comention.document;

import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.util.ULocale;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Names of months and weekdays in the languages that dates are read in, from the CLDR. */
final class CalendarWords {
  private static final List<ULocale> LANGUAGES =
      List.of("en", "en-GB", "fr", "es", "ru", "uk", "pt", "it", "de", "tr", "az").stream()
          .map(ULocale::forLanguageTag)
          .toList();
  private static final Normalizer2 DECOMPOSED = Normalizer2.getNFDInstance();
  private static final Map<String, Integer> MONTHS = months();
  private static final Set<String> WEEKDAYS = weekdays();

  private CalendarWords() {}

  /** From 1, or 0 where the word names no month. Case, accents and a full stop do not matter. */
  static int month(String word) {
    return MONTHS.getOrDefault(folded(word), 0);
  }

  static boolean isWeekday(String word) {
    return WEEKDAYS.contains(folded(word));
  }

  /** Lower case, without accents or full stop: "FEVRIER" is "février", "ARALIK" "aralık". */
  static String folded(String word) {
    String plain = DECOMPOSED.normalize(word.toLowerCase(Locale.ROOT).replace('ı', 'i'));
    return plain.replaceAll("[\\p{M}.]", "");
  }

  private static Map<String, Integer> months() {
    Map<String, Integer> months = new HashMap<>();
    for (String[] names : names(DateFormatSymbols::getMonths)) {
      for (int i = 0; i < 12; i++) {
        months.put(folded(names[i]), i + 1);
      }
    }
    return Map.copyOf(months);
  }

  private static Set<String> weekdays() {
    Set<String> weekdays = new HashSet<>();
    for (String[] names : names(DateFormatSymbols::getWeekdays)) {
      for (int i = 1; i <= 7; i++) {
        weekdays.add(folded(names[i]));
      }
    }
    return Set.copyOf(weekdays);
  }

  private static List<String[]> names(Names names) {
    int[] contexts = {DateFormatSymbols.FORMAT, DateFormatSymbols.STANDALONE};
    int[] widths = {DateFormatSymbols.WIDE, DateFormatSymbols.ABBREVIATED};
    return LANGUAGES.stream()
        .map(DateFormatSymbols::getInstance)
        .flatMap(
            symbols ->
                Arrays.stream(contexts)
                    .boxed()
                    .flatMap(
                        context ->
                            Arrays.stream(widths)
                                .mapToObj(width -> names.of(symbols, context, width))))
        .toList();
  }

  private interface Names {
    String[] of(DateFormatSymbols symbols, int context, int width);
  }
}
