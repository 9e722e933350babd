package asylumchain.local.bench.identity;

import com.ibm.icu.text.Transliterator;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;

/// A way in which the same person is told differently the second time.
public enum Mistake {
  FAMILY_NAME_MISSPELT,
  GIVEN_NAME_MISSPELT,
  TRANSLITERATED_OTHERWISE,
  IN_ARABIC_SCRIPT,
  DAY_AND_MONTH_SWAPPED,
  YEAR_WRONG,
  ONLY_THE_YEAR,
  NAMES_SWAPPED,
  NATIONALITY_UNKNOWN;

  private static final Transliterator ARABIC = Transliterator.getInstance("Latin-Arabic");

  private static final List<String[]> WAYS =
      List.of(
          new String[] {"mm", "m"},
          new String[] {"ss", "s"},
          new String[] {"kh", "k"},
          new String[] {"sh", "ch"},
          new String[] {"ou", "u"},
          new String[] {"u", "ou"},
          new String[] {"ay", "ai"},
          new String[] {"y", "j"},
          new String[] {"j", "dj"},
          new String[] {"q", "k"},
          new String[] {"ei", "ai"},
          new String[] {"e", "a"},
          new String[] {"i", "e"},
          new String[] {"a", "e"},
          new String[] {"gh", "g"});

  Telling in(Telling told, Random random) {
    return switch (this) {
      case FAMILY_NAME_MISSPELT -> told.named(misspelt(told.family(), random), told.given());
      case GIVEN_NAME_MISSPELT -> told.named(told.family(), misspelt(told.given(), random));
      case TRANSLITERATED_OTHERWISE ->
          told.named(otherwise(told.family(), random), otherwise(told.given(), random));
      case IN_ARABIC_SCRIPT ->
          told.named(ARABIC.transliterate(told.family()), ARABIC.transliterate(told.given()));
      case DAY_AND_MONTH_SWAPPED -> told.born(swapped(told.born()));
      case YEAR_WRONG -> told.born(laterBy(random.nextBoolean() ? 1 : -1, told.born()));
      case ONLY_THE_YEAR -> told.born(told.born().substring(0, 4));
      case NAMES_SWAPPED -> told.named(told.given(), told.family());
      case NATIONALITY_UNKNOWN -> told.of("XXX");
    };
  }

  /// A letter left out, doubled, turned round with the next, or another one.
  private static String misspelt(String name, Random random) {
    if (name.length() < 3) {
      return name + "h";
    }
    var letters = new StringBuilder(name);
    var at = 1 + random.nextInt(name.length() - 2);
    var lot = random.nextInt(4);
    if (lot == 0) {
      letters.deleteCharAt(at);
    } else if (lot == 1) {
      letters.insert(at, name.charAt(at));
    } else if (lot == 2) {
      letters.setCharAt(at, name.charAt(at + 1));
      letters.setCharAt(at + 1, name.charAt(at));
    } else {
      letters.setCharAt(at, (char) ('a' + random.nextInt(26)));
    }
    return letters.toString();
  }

  private static String otherwise(String name, Random random) {
    var way = WAYS.get(random.nextInt(WAYS.size()));
    for (int tried = 0; tried < 30 && !name.contains(way[0]); tried++) {
      way = WAYS.get(random.nextInt(WAYS.size()));
    }
    return name.replace(way[0], way[1]);
  }

  /// As a register that refuses days that are not there takes it: 29 February becomes the 28th.
  private static String laterBy(int years, String born) {
    if (born.length() == 10) {
      return LocalDate.parse(born).plusYears(years).toString();
    }
    return Integer.parseInt(born.substring(0, 4)) + years + born.substring(4);
  }

  private static String swapped(String born) {
    if (born.length() < 10 || Integer.parseInt(born.substring(8)) > 12) {
      return born;
    }
    return born.substring(0, 5) + born.substring(8) + "-" + born.substring(5, 7);
  }
}
