package org.comention.job;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.comention.table.Run;

/**
 * The keys of {@code conf/comention.properties}, each with the value of the command line, else of
 * the user's file, else of the defaults.
 */
final class Settings {
  private static final String DEFAULTS = "conf/comention.properties";

  private final SortedMap<String, Setting> byKey;

  private Settings(SortedMap<String, Setting> byKey) {
    this.byKey = byKey;
  }

  /** What holds where nobody says otherwise: the file that travels in the jar. */
  static Settings defaults() {
    String resource = "/org/comention/" + DEFAULTS;
    try (Reader text = utf8(resource)) {
      return new Settings(new TreeMap<>(ConfigurationFile.read(DEFAULTS, text)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Reader utf8(String resource) {
    return new InputStreamReader(
        Objects.requireNonNull(Settings.class.getResourceAsStream(resource), resource),
        StandardCharsets.UTF_8);
  }

  /** What a run was told, as it is kept with it; keys that this program does not know are left. */
  static Settings of(Run run) {
    Settings defaults = defaults();
    Map<String, Setting> kept = new HashMap<>();
    told(run).forEach((key, value) -> kept.put(key, new Setting(key, value, "run " + run.id())));
    kept.keySet().retainAll(defaults.byKey.keySet());
    return defaults.with(kept);
  }

  private static Map<String, String> told(Run run) {
    try {
      return Json.MAPPER.readValue(run.configuration(), new TypeReference<>() {});
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("The configuration of run " + run.id() + " is no JSON", e);
    }
  }

  /** These settings with those of a file over them, or as they are where there is none. */
  Settings with(String file) {
    return file == null ? this : withFile(file);
  }

  private Settings withFile(String file) {
    String name = file.substring(file.lastIndexOf('/') + 1);
    // A decoder of its own refuses what is no UTF-8.
    try (Reader text =
        new InputStreamReader(UserFiles.open(file), StandardCharsets.UTF_8.newDecoder())) {
      return with(ConfigurationFile.read(name, text));
    } catch (NoSuchFileException | FileNotFoundException e) {
      throw UserError.usage(
          "read the configuration " + file, "there is no such file", "Name one with --config");
    } catch (IOException e) {
      throw UserError.usage(
          "read the configuration " + file,
          "it is not a readable text file in UTF-8",
          "Name one with --config");
    }
  }

  /** These settings with others over them. */
  Settings with(Map<String, Setting> others) {
    SortedMap<String, Setting> merged = new TreeMap<>(byKey);
    others.values().forEach(setting -> merged.put(known(setting), setting));
    return new Settings(merged);
  }

  private String known(Setting setting) {
    if (!byKey.containsKey(setting.key())) {
      throw UserError.usage(
          "read " + setting.origin(),
          "the key " + setting.key() + " is not known",
          "Did you mean " + Nearest.to(setting.key(), byKey.keySet()) + "?");
    }
    return setting.key();
  }

  <T> T read(String key, Kind<T> kind) {
    return parse(Objects.requireNonNull(byKey.get(key), key), kind);
  }

  /** One value; a UserError with its place where it is malformed. */
  static <T> T parse(Setting setting, Kind<T> kind) {
    try {
      return kind.parser().apply(setting.value());
    } catch (RuntimeException e) {
      throw UserError.usage(
          "read " + setting.key() + " (" + setting.origin() + ")",
          "\"" + setting.value() + "\" is not " + kind.noun(),
          kind.instead());
    }
  }

  /** The known keys that begin so. */
  SortedSet<String> keys(String prefix) {
    SortedSet<String> keys = new TreeSet<>(byKey.keySet());
    keys.removeIf(key -> !key.startsWith(prefix));
    return keys;
  }

  /** The keys whose value is not that of other settings. */
  SortedMap<String, String> differing(Settings other) {
    SortedMap<String, String> values = values();
    values.entrySet().removeAll(other.values().entrySet());
    return values;
  }

  SortedMap<String, String> values() {
    SortedMap<String, String> values = new TreeMap<>();
    byKey.forEach((key, setting) -> values.put(key, setting.value()));
    return values;
  }
}
