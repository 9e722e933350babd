package asylumchain.local.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SameSeedSameBytesTest {

  @Test
  void the_same_seed_gives_the_same_bytes_and_another_seed_others() throws IOException {
    var once = new TaskforceScenario(1).write(OutputStream.nullOutputStream());
    var again = new TaskforceScenario(1).write(OutputStream.nullOutputStream());
    var other = new TaskforceScenario(2).write(OutputStream.nullOutputStream());
    assertThat(again).isEqualTo(once);
    assertThat(other.sha256()).isNotEqualTo(once.sha256());
    assertThat(other.cases()).isEqualTo(once.cases());
  }

  @Test
  void a_thin_scenario_is_a_few_hundred_cases() throws IOException {
    assertThat(new TaskforceScenario(1).write(OutputStream.nullOutputStream(), 300).cases())
        .isEqualTo(304);
  }
}
