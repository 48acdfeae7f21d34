package org.comention.table;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.io.Serializable;

/** What is declared to travel to executors must be able to, with all that it holds. */
@AnalyzeClasses(packages = "org.comention", importOptions = DoNotIncludeTests.class)
class TravellingTest {
  private static final DescribedPredicate<JavaClass> TRAVELS =
      new DescribedPredicate<>("it travels, or is of a kind whose values may") {
        @Override
        public boolean test(JavaClass type) {
          JavaClass base = type.getBaseComponentType();
          return base.isPrimitive()
              || base.isInterface()
              || base.isEquivalentTo(Object.class)
              || base.isAssignableTo(Serializable.class);
        }
      };

  @ArchTest
  static final ArchRule whatTravelsHoldsNothingThatCannot =
      fields()
          .that()
          .areDeclaredInClassesThat()
          .areAssignableTo(Serializable.class)
          .and()
          .areDeclaredInClassesThat()
          .areNotEnums()
          .and()
          .areNotStatic()
          .and()
          .doNotHaveModifier(JavaModifier.TRANSIENT)
          .should()
          .haveRawType(TRAVELS);

  @ArchTest
  static final ArchRule nothingStaticIsSetWhileTheProgramRuns =
      fields().that().areStatic().should().beFinal();
}
