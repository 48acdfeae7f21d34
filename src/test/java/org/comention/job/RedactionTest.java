package org.comention.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;
import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.core.impl.Log4jLogEvent;
import org.apache.logging.log4j.core.layout.PatternLayout;
import org.apache.logging.log4j.message.SimpleMessage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class RedactionTest {

  @ParameterizedTest(name = "{0}")
  @CsvFileSource(resources = "/cases/redaction.tsv", delimiter = '\t', numLinesToSkip = 1)
  void showsAValueWithoutItsSecrets(String sentence, String key, String value, String shown) {
    assertThat(Redaction.value(key, value)).as(sentence).isEqualTo(shown);
  }

  @ParameterizedTest(name = "{0}")
  @CsvFileSource(resources = "/cases/redaction.tsv", delimiter = '\t', numLinesToSkip = 1)
  void whatSparkLogsIsShownLikewise(String sentence, String key, String value) throws IOException {
    String logged = layout().toSerializable(event(value, new IOException(value)));

    String shown = Redaction.text(value);
    assertThat(logged).as(sentence).isEqualTo("WARN Storage: " + shown + "\n" + shown);
  }

  private static Log4jLogEvent event(String message, Exception thrown) {
    return Log4jLogEvent.newBuilder()
        .setLevel(Level.WARN)
        .setLoggerName("org.example.Storage")
        .setMessage(new SimpleMessage(message))
        .setThrown(thrown)
        .build();
  }

  private static PatternLayout layout() throws IOException {
    Properties logging = new Properties();
    try (InputStream in = RedactionTest.class.getResourceAsStream("/log4j2.properties")) {
      logging.load(in);
    }
    String prefix = "appender.console.layout.";
    return PatternLayout.newBuilder()
        .withPattern(logging.getProperty(prefix + "pattern"))
        .withAlwaysWriteExceptions(
            Boolean.parseBoolean(logging.getProperty(prefix + "alwaysWriteExceptions", "true")))
        .build();
  }
}
