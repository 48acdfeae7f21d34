package org.comention.sql;

import static org.assertj.core.api.Assertions.assertThat;

import io.trino.grammar.sql.SqlBaseLexer;
import io.trino.grammar.sql.SqlBaseParser;
import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.BaseErrorListener;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Recognizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Trino itself is too large for a test; its grammar is not. */
class TrinoTest {
  @ParameterizedTest
  @ValueSource(strings = {"tables-trino.sql", "terms-trino.sql", "frequency.sql", "pairs.sql"})
  void trinoReadsEachStatement(String script) {
    assertThat(Script.statements(script))
        .isNotEmpty()
        .allSatisfy(statement -> assertThat(mistakes(statement)).as(statement).isEmpty());
  }

  @Test
  void otherSqlIsRefused() {
    assertThat(Script.statements("tables-duckdb.sql"))
        .allSatisfy(statement -> assertThat(mistakes(statement)).isNotEmpty());
    assertThat(mistakes("SELECT m.end FROM mentions m")).isNotEmpty();
  }

  private static List<String> mistakes(String statement) {
    Mistakes mistakes = new Mistakes();
    SqlBaseLexer lexer = new SqlBaseLexer(CharStreams.fromString(statement));
    lexer.removeErrorListeners();
    lexer.addErrorListener(mistakes);
    SqlBaseParser parser = new SqlBaseParser(new CommonTokenStream(lexer));
    parser.removeErrorListeners();
    parser.addErrorListener(mistakes);
    parser.singleStatement();
    return mistakes.found;
  }

  private static final class Mistakes extends BaseErrorListener {
    private final List<String> found = new ArrayList<>();

    @Override
    public void syntaxError(
        Recognizer<?, ?> recognizer,
        Object symbol,
        int line,
        int column,
        String message,
        RecognitionException cause) {
      found.add(line + ":" + column + " " + message);
    }
  }
}
