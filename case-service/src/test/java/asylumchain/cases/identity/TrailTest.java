package asylumchain.cases.identity;

import static org.assertj.core.api.Assertions.assertThat;

import asylumchain.cases.identity.KnownPerson.Trail;
import asylumchain.events.Applicant.Sex;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrailTest {

  /// `a-b` says that a turned out to be b.
  @ParameterizedTest
  @CsvSource({
    "a,           a, a, false, stands for themselves",
    "a-b b,       a, b, false, merged once",
    "a-b b-c c,   a, c, false, merged on",
    "a-a,         a, a, true,  by themselves",
    "a-b b-a,     a, a, true,  two who stand for each other",
    "a-b b-a,     b, a, true,  the same from the other side",
    "c-d d-b b-c, d, b, true,  three in a circle",
    "e-d d-c c-d, e, c, false, into a circle from outside",
    "a-d d-c c-d, a, c, false, whose first id is not in it",
  })
  void whoever_is_merged_turns_out_to_be_one_and_the_same_person(
      String merges, String of, String survivor, boolean circle, String why) {
    var register = register(merges);
    var trail = Trail.of(register.get(id(of)), id -> Objects.requireNonNull(register.get(id)));
    assertThat(trail.survivor().personId()).as(why).isEqualTo(id(survivor));
    assertThat(trail.isCircle()).as(why).isEqualTo(circle);
  }

  private static Map<UUID, KnownPerson> register(String merges) {
    return Arrays.stream(merges.split(" ", -1))
        .map(it -> it.split("-", -1))
        .map(it -> person(it[0], it.length == 1 ? null : it[1]))
        .collect(Collectors.toMap(KnownPerson::personId, it -> it));
  }

  private static KnownPerson person(String name, @Nullable String into) {
    var person = new Person(null, name, null, null, Sex.X, "ERI", null, null, null, null, null);
    return new KnownPerson(id(name), null, person, into == null ? null : id(into));
  }

  private static UUID id(String letter) {
    return new UUID(0, letter.charAt(0));
  }
}
