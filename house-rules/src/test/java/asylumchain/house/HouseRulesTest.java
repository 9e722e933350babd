package asylumchain.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HouseRulesTest {

  private static final JavaClasses BROKEN =
      new ClassFileImporter().importPackages("asylumchain.house.broken");

  @ParameterizedTest
  @CsvSource({
    "ReadsTheClock, time comes in through a Clock",
    "AsksTheMachineForItsZone, legal days are days in Europe/Amsterdam",
    "CaseHelper, a name says what a thing is",
    "SpeaksSql, SQL stands beside its owner",
    "BeginsSql, what several questions share",
    "UsesTheClient, the client is for partners",
    "AnswersElsewhere, an operation is found in a resource",
  })
  void a_rule_broken_on_purpose_is_seen_to_fail(String culprit, String because) {
    assertThat(violations(because)).anyMatch(line -> line.contains(culprit));
  }

  @Test
  void a_house_in_order_passes() {
    HouseRules.check(HouseRules.rooms("asylumchain.house"));
  }

  private static List<String> violations(String because) {
    return Stream.concat(HouseRules.EVERYWHERE.stream(), HouseRules.ROOMS.stream())
        .filter(rule -> rule.getDescription().contains(because))
        .map((ArchRule rule) -> rule.allowEmptyShould(true).evaluate(BROKEN))
        .flatMap(result -> result.getFailureReport().getDetails().stream())
        .toList();
  }
}
