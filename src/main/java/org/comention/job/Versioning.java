package org.comention.job;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.comention.gazetteer.Gazetteer;
import org.comention.mention.Tagger;
import picocli.CommandLine.IVersionProvider;

/** What {@code --version} prints; starts no Spark. */
final class Versioning implements IVersionProvider {

  @Override
  public String[] getVersion() throws IOException {
    return new String[] {
      "comention " + property("/org/comention/job/version.properties", "version"),
      "Spark " + property("/spark-version-info.properties", "version"),
      "gazetteer " + Gazetteer.bundled().version(),
      "rules " + Tagger.RULES_VERSION
    };
  }

  private static String property(String resource, String key) throws IOException {
    try (InputStream in = Versioning.class.getResourceAsStream(resource)) {
      if (in == null) {
        return "unknown";
      }
      Properties properties = new Properties();
      properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
      return properties.getProperty(key, "unknown");
    }
  }
}
