package asylumchain.local.bench.identity;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;

/// Somebody made up.
///
/// @param born a whole date; one in seven stands on 1 January, as where the day is not known
public record Invented(
    String family, String given, LocalDate born, boolean male, String nationality) {

  private static final List<String> NATIONALITIES =
      List.of("SYR", "ERI", "AFG", "IRQ", "TUR", "YEM", "SOM", "IRN", "ETH", "SDN");

  private static final List<String> GIVEN =
      List.of(
          "Mohammed",
          "Ahmed",
          "Ali",
          "Fatima",
          "Yohannes",
          "Hassan",
          "Ibrahim",
          "Omar",
          "Maryam",
          "Hussein",
          "Khaled",
          "Abdullah",
          "Mustafa",
          "Zahra",
          "Aisha",
          "Mehmet",
          "Yusuf",
          "Samir",
          "Tesfay",
          "Filmon",
          "Selam",
          "Rahel",
          "Amina",
          "Layla",
          "Noor",
          "Rashid",
          "Jamal",
          "Karim",
          "Mahmoud",
          "Nasser",
          "Bilal",
          "Hamza",
          "Rana",
          "Hiba",
          "Sara",
          "Reza",
          "Farid",
          "Habib",
          "Shirin",
          "Parisa",
          "Emre",
          "Zeynep",
          "Elif",
          "Murat",
          "Abdi",
          "Hodan",
          "Faisal",
          "Salem",
          "Marwan",
          "Dawit",
          "Abel",
          "Kidane",
          "Luwam",
          "Senait",
          "Girma",
          "Bekele");

  private static final List<String> FAMILY =
      List.of(
          "Ahmad",
          "Al Hassan",
          "Hussein",
          "Haile",
          "Ibrahim",
          "Khalil",
          "Tesfay",
          "Ahmadi",
          "Mohammadi",
          "Rahimi",
          "Kaya",
          "Yilmaz",
          "Demir",
          "Abdi",
          "Warsame",
          "Al Ahmad",
          "Saleh",
          "Hamdan",
          "Gebremeskel",
          "Tekle",
          "Kidane",
          "Ghebreyesus",
          "Al Masri",
          "Darwish",
          "Haddad",
          "Najjar",
          "Sharifi",
          "Karimi",
          "Hosseini",
          "Jafari",
          "Osman",
          "Idris",
          "Bekele",
          "Tadesse",
          "Abebe",
          "Al Jabouri",
          "Al Obaidi",
          "Qasim",
          "Mahmood",
          "Shehadeh",
          "Sultani",
          "Nazari",
          "Arslan",
          "Ozturk",
          "Farah",
          "Jama",
          "Gebrehiwot",
          "Woldu",
          "Araya",
          "Mebrahtu");

  private static final List<String> SYLLABLES =
      List.of(
          "ba", "da", "fa", "gha", "ha", "ja", "ka", "la", "ma", "na", "qa", "ra", "sha", "ta",
          "wa", "ya", "za", "bir", "dar", "far", "him", "jal", "kar", "lat", "mur", "nas", "rif",
          "sal", "tar", "zir", "del", "gul", "ber", "haz", "sim", "rum");

  static Invented of(Random random) {
    var year = 1950 + random.nextInt(66);
    var stated = random.nextInt(7) == 0;
    var born =
        stated ? LocalDate.of(year, 1, 1) : LocalDate.ofYearDay(year, 1 + random.nextInt(365));
    return new Invented(
        name(FAMILY, random),
        name(GIVEN, random),
        born,
        random.nextInt(10) < 7,
        NATIONALITIES.get(rank(NATIONALITIES.size(), random)));
  }

  /// Two in three from the common names, the first far oftener than the last; the others from a
  /// long tail.
  private static String name(List<String> common, Random random) {
    if (random.nextInt(3) < 2) {
      return common.get(rank(common.size(), random));
    }
    var name = new StringBuilder();
    for (int i = 2 + random.nextInt(2); i > 0; i--) {
      name.append(SYLLABLES.get(random.nextInt(SYLLABLES.size())));
    }
    return Character.toUpperCase(name.charAt(0)) + name.substring(1);
  }

  private static int rank(int size, Random random) {
    return (int) (size * Math.pow(random.nextDouble(), 1.7));
  }
}
