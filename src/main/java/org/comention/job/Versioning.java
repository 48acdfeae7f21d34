package org.comention.job;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.comention.gazetteer.Gazetteer;
import org.comention.mention.Tagger;
import picocli.CommandLine.IVersionProvider;

/** What {@code --version} prints; starts no Spark. */
final class Versioning implements IVersionProvider {
  private static final String OWN = "/org/comention/job/version.properties";
  private static final String SPARK = "/spark-version-info.properties";

  @Override
  public String[] getVersion() {
    return new String[] {
      "comention " + property(OWN, "version"),
      "Spark " + spark(),
      "gazetteer " + Gazetteer.bundled().version(),
      "rules " + Tagger.RULES_VERSION
    };
  }

  /** The version of this Spark. */
  static String spark() {
    return property(SPARK, "version");
  }

  /** A UserError where this is not the Spark that the program is made for. */
  static void requireSpark() {
    requireSpark(spark(), property(OWN, "spark"));
  }

  /** The same, for this Spark and the one that the program was built with. */
  static void requireSpark(String found, String needed) {
    String line = needed.substring(0, needed.lastIndexOf('.'));
    if (!found.startsWith(line + ".")) {
      throw UserError.usage(
          "start on Spark " + found,
          "comention needs Spark " + line + " and was built with " + needed,
          "Take such a Spark on all nodes, or set SPARK_HOME to one");
    }
  }

  private static String property(String resource, String key) {
    try (InputStream in = Versioning.class.getResourceAsStream(resource)) {
      if (in == null) {
        return "unknown";
      }
      Properties properties = new Properties();
      properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
      return properties.getProperty(key, "unknown");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
