package asylumchain.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class FirstEventPageTest {

  @Test
  void the_page_shows_the_program_as_it_stands() throws IOException {
    assertThat(FirstEventPage.read().program()).isEqualTo(FirstEventPage.example());
  }
}
