package asylumchain.kit.http.door;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What a client accepts, in plain types.
class AcceptedFormsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          application/json                               | application/json
          */*                                            | */*
          text/csv;q=0.5, application/json               | application/json, text/csv
          text/csv;q=0.5, application/json;q=0.4         | text/csv, application/json
          application/json;q=0, text/csv                 | text/csv
          application/json;q=0                           | application/x-nothing
          application/json;version=9                     | application/json
          text/*;q=0.1, */*;q=0.01, image/png            | image/png, text/html, text/csv, text/plain, */*
          ''                                             | ''
          ' , '                                          | ''
          """)
  void forms_come_in_the_order_of_their_weights(String accept, String plain) {
    assertThat(AcceptedForms.plain(accept)).isEqualTo(plain);
  }

  @ParameterizedTest
  @CsvSource({"application/*", "application/*;q=0.9"})
  void a_range_names_the_forms_there_are_json_first(String accept) {
    assertThat(AcceptedForms.plain(accept)).startsWith("application/json, ");
  }
}
