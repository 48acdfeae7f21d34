package org.comention.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/** The pages in docs/man are those of the verbs as they are now. */
class ManualPagesTest {
  private static final Path PAGES = Path.of("docs", "man");

  @TestFactory
  Iterable<DynamicTest> everyVerbHasAPageWithAllItsOptions() {
    return Main.commandLine().getSubcommands().entrySet().stream()
        .map(verb -> DynamicTest.dynamicTest(verb.getKey(), () -> hasItsPage(verb.getValue())))
        .toList();
  }

  private static void hasItsPage(CommandLine verb) throws IOException {
    String page =
        Files.readString(PAGES.resolve("comention-" + verb.getCommandName() + ".1"))
            .replace("\\", "");
    for (OptionSpec option : verb.getCommandSpec().options()) {
      assertThat(page).as("see docs/man/renew").contains(option.names());
    }
  }
}
