package org.comention.report.page;

import com.ibm.icu.util.Region;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;

/** The numbers that ISO 3166-1 gives to countries: maps know these, the tables have letters. */
final class CountryCodes {
  private CountryCodes() {}

  /** Three letters by three figures. */
  static SortedMap<String, String> byNumber() {
    SortedMap<String, String> codes = new TreeMap<>();
    for (String two : Locale.getISOCountries()) {
      int number = Region.getInstance(two).getNumericCode();
      Locale country = new Locale.Builder().setRegion(two).build();
      codes.put(String.format(Locale.ROOT, "%03d", number), country.getISO3Country());
    }
    return codes;
  }
}
