package asylumchain.deadlines.law;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import asylumchain.deadlines.calculations.WorkedExamples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/// Keeps `docs/law.md` what the data say. With `LAW_WRITE=true` in the environment it is written;
/// what stands above the mark is written by hand and stays.
class LawDocumentTest {

  private static final Path FILE = Path.of("..", "docs", "law.md");
  private static final String MARK =
      "<!-- From here on made from the law files: LAW_WRITE=true ./mvnw -pl deadline-service -am"
          + " test -Dtest='LawDocument*' -Dsurefire.failIfNoSpecifiedTests=false -->\n";

  @Test
  void the_document_says_what_the_data_say() throws IOException {
    var made = LawDocument.of(LawFiles.shipped(), WorkedExamples.all());
    var stands = Files.readString(FILE, UTF_8);
    var mark = stands.indexOf(MARK);
    if (Boolean.parseBoolean(System.getenv("LAW_WRITE"))) {
      var byHand = mark < 0 ? stands + "\n" : stands.substring(0, mark);
      stands = byHand + MARK + "\n" + made;
      Files.writeString(FILE, stands, UTF_8);
      mark = byHand.length();
    }
    assertThat(mark).as("the mark in docs/law.md").isNotNegative();
    assertThat(stands.substring(mark + MARK.length()).strip())
        .as("docs/law.md is out of date: write it anew with the command in its middle")
        .isEqualTo(made.strip());
  }
}
