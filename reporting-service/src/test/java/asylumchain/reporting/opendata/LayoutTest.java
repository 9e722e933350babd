package asylumchain.reporting.opendata;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LayoutTest {

  @ParameterizedTest
  @CsvSource({
    "SYR,  SY,   'three letters to two'",
    "GRC,  EL,   'Eurostat says EL'",
    "GBR,  UK,   'and UK'",
    "RKS,  XK,   'as travel documents of Kosovo have it'",
    "XXA,  STLS, 'stateless'",
    "XXB,  UNK,  'a refugee with a travel document: of what country is not said'",
    "XXX,  UNK,  'unspecified'",
    "NONE, UNK,  'no event said'",
    "QQQ,  UNK,  'no country'"
  })
  void citizenship_in_the_codes_of_eurostat(String nationality, String citizen, String why) {
    assertThat(Layout.citizen(nationality)).as(why).isEqualTo(citizen);
  }
}
