package org.comention;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import org.comention.archive.Markup;
import org.comention.archive.Metadata;
import org.comention.archive.Place;
import org.comention.archive.RawText;
import org.comention.document.CodePoints;
import org.comention.document.Languages;
import org.comention.document.Section;
import org.comention.document.SectionKind;
import org.comention.document.Sentence;
import org.comention.document.Sentences;
import org.comention.document.Span;
import org.comention.document.markup.MarkupReader;
import org.comention.document.markup.Page;

/**
 * Which room may use what. Every list is complete: a library or a room that is not on it needs a
 * reason, and a line here.
 */
@AnalyzeClasses(packages = "org.comention", importOptions = ImportOption.DoNotIncludeTests.class)
class RoomsTest {
  private static final String JSON = "com.fasterxml.jackson..";
  private static final String CSV = "com.univocity.parsers..";
  private static final String COMPRESSION = "org.apache.commons.compress..";
  private static final String WARC = "org.netpreserve.jwarc..";
  private static final String ICU = "com.ibm.icu..";
  private static final String HTML = "org.jsoup..";
  private static final String MAIL = "org.apache.james.mime4j..";
  private static final String LANGUAGES = "com.optimaize.langdetect..";
  private static final String HADOOP_FILES = "org.apache.hadoop.(conf|fs|security)..";

  private static final DescribedPredicate<JavaClass> SPARK_SQL =
      named(
          "org\\.apache\\.spark\\.sql\\.(SparkSession|Dataset|Row|RowFactory|Column|functions"
              + "|RelationalGroupedDataset|DataFrameNaFunctions|Encoders?"
              + "|expressions\\.\\w+|api\\.java\\.UDF\\d|types\\.\\w+)");

  /** What reading files on executors needs besides: how many cores, which file systems, how far. */
  private static final DescribedPredicate<JavaClass> SPARK_TASKS =
      named(
          "org\\.apache\\.spark\\.(SparkContext|sql\\.internal\\.SessionState|TaskContext"
              + "|api\\.java\\.function\\.FlatMapFunction"
              + "|util\\.(SerializableConfiguration|TaskCompletionListener|LongAccumulator|AccumulatorV2))");

  @ArchTest
  static final ArchRule archiveUsesNoOtherRoom =
      only("archive..", resideInAnyPackage(JSON, CSV, HTML, MAIL, COMPRESSION, WARC, ICU));

  @ArchTest
  static final ArchRule whatFormatsBuildOnDoesNotKnowThem =
      noClasses()
          .that()
          .resideInAPackage("org.comention.archive")
          .should()
          .dependOnClassesThat(
              resideInAPackage("org.comention.archive..")
                  .and(not(resideInAPackage("org.comention.archive"))));

  @ArchTest
  static final ArchRule formatsFormNoCycle =
      slices().matching("org.comention.archive.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule documentUsesTheRawTextsOfArchiveAlone =
      only(
          "document",
          belongToAnyOf(
                  RawText.class,
                  Markup.class,
                  Place.class,
                  Metadata.class,
                  MarkupReader.class,
                  Page.class)
              .or(resideInAnyPackage(ICU, LANGUAGES)));

  @ArchTest
  static final ArchRule markupUsesTheValuesOfDocument =
      only(
          "document.markup",
          belongToAnyOf(
                  Markup.class, Section.class, SectionKind.class, SectionKind[].class, Span.class)
              .or(resideInAnyPackage(HTML, JSON)));

  @ArchTest
  static final ArchRule gazetteerUsesNoOtherRoom =
      only("gazetteer", resideInAnyPackage(CSV, JSON, COMPRESSION, ICU));

  @ArchTest
  static final ArchRule importsUseTheGazetteerAlone =
      only(
          "gazetteer.imports",
          resideInAnyPackage("org.comention.gazetteer", JSON, CSV, COMPRESSION, ICU));

  @ArchTest
  static final ArchRule theGazetteerDoesNotKnowItsImports =
      noClasses()
          .that()
          .resideInAPackage("org.comention.gazetteer")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.comention.gazetteer.imports");

  @ArchTest
  static final ArchRule mentionUsesGazetteerAndTheValuesOfDocument =
      only(
          "mention",
          resideInAnyPackage("org.comention.gazetteer", ICU)
              .or(
                  belongToAnyOf(
                      Section.class,
                      SectionKind.class,
                      Sentence.class,
                      Sentences.class,
                      Span.class)));

  @ArchTest
  static final ArchRule evaluationUsesMentionGazetteerAndTheValuesOfDocument =
      only(
          "evaluation",
          resideInAnyPackage("org.comention.mention", "org.comention.gazetteer", JSON)
              .or(
                  belongToAnyOf(
                      CodePoints.class,
                      Languages.class,
                      Section.class,
                      SectionKind.class,
                      Sentence.class,
                      Sentences.class,
                      Span.class)));

  @ArchTest
  static final ArchRule tableUsesTheRoomsBeforeItAndSparkSql =
      only(
          "table",
          resideInAnyPackage(
                  "org.comention.archive",
                  "org.comention.archive.reader",
                  "org.comention.document",
                  "org.comention.gazetteer",
                  "org.comention.mention",
                  HADOOP_FILES)
              .or(SPARK_SQL)
              .or(SPARK_TASKS));

  @ArchTest
  static final ArchRule readingTheArchiveAloneNeedsTheSparkContext =
      noClasses()
          .that()
          .resideInAPackage("org.comention.table")
          .and()
          .doNotHaveSimpleName("ArchiveEntries")
          .should()
          .dependOnClassesThat(named("org\\.apache\\.spark\\.SparkContext"));

  @ArchTest
  static final ArchRule reportUsesTableAndSparkSql =
      only(
          "report",
          resideInAnyPackage("org.comention.report.export", "org.comention.table").or(SPARK_SQL));

  @ArchTest
  static final ArchRule thePageUsesTableSentencesSparkSqlJsonAndIcu =
      only(
          "report.page",
          resideInAnyPackage("org.comention.table", JSON, ICU)
              .or(
                  belongToAnyOf(
                      Section.class,
                      SectionKind.class,
                      Sentence.class,
                      Sentences.class,
                      Span.class))
              .or(SPARK_SQL));

  @ArchTest
  static final ArchRule exportsUseNoOtherRoom =
      only("report.export", resideInAnyPackage(JSON, "javax.xml.stream"));

  @ArchTest
  static final ArchRule nobodyUsesJob =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.comention.job..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.comention.job..");

  /** Its classes are there only for a run with a catalog. */
  @ArchTest
  static final ArchRule icebergIsForTablesInACatalogAlone =
      noClasses()
          .that()
          .resideInAPackage("org.comention..")
          .and()
          .doNotHaveSimpleName("CatalogTable")
          .and()
          .doNotHaveSimpleName("SnapshotNote")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.apache.iceberg..");

  @ArchTest
  static final ArchRule roomsFormNoCycle =
      slices().matching("org.comention.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule jobAlonePrintsEndsAndReadsTheClock =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.comention.job..")
          .should()
          .accessTargetWhere(
              describe("it is a stream of the process, its end, or a clock", RoomsTest::isAmbient));

  private static ArchRule only(String room, DescribedPredicate<JavaClass> used) {
    return classes()
        .that()
        .resideInAPackage("org.comention." + room)
        .should()
        .onlyDependOnClassesThat(resideInAnyPackage("java..", "org.comention." + room).or(used))
        .because("the room " + room + " may use nothing else (package-info.java)");
  }

  private static DescribedPredicate<JavaClass> named(String regex) {
    return describe(
        regex, used -> used.getBaseComponentType().getName().matches(regex + "(\\$.*)?"));
  }

  private static boolean isAmbient(JavaAccess<?> access) {
    JavaClass owner = access.getTargetOwner();
    String name = access.getName();
    return switch (owner.getSimpleName()) {
      case "System" -> name.matches("out|err|in|exit|currentTimeMillis|nanoTime");
      case "Clock" -> owner.isEquivalentTo(Clock.class) && name.startsWith("system");
      default -> owner.getPackageName().equals("java.time") && name.equals("now");
    };
  }
}
