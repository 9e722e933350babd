package asylumchain.cases.identity.matching;

import com.ibm.icu.text.Transliterator;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/// A name, or a part of one, as it can be compared: in plain Latin letters, whatever script it was
/// written in, and as it sounds.
///
/// @param letters lower-case letters a to z, words parted by single spaces; may be empty
public record Spelling(String letters) {

  /// ISO and ICAO differ, and clerks follow neither: what this loses the sound makes up for.
  private static final Transliterator LATIN =
      Transliterator.getInstance("Any-Latin; NFD; [:Nonspacing Mark:] Remove; Latin-ASCII; Lower");

  /// Articles and words for "son of" that are written now and left out then.
  private static final Set<String> PARTICLES =
      Set.of("al", "el", "ul", "ibn", "bin", "ben", "bint", "abu", "van", "de", "der", "von");

  private static final int SOUND = 8;

  /// The spelling of a name in any script.
  public static Spelling of(String name) {
    var latin = isAscii(name) ? name.toLowerCase(Locale.ROOT) : LATIN.transliterate(name);
    var letters = new StringBuilder(latin.length());
    for (int i = 0; i < latin.length(); i++) {
      var c = latin.charAt(i);
      if (c >= 'a' && c <= 'z') {
        letters.append(c);
      } else if ((c == ' ' || c == '-') && !letters.isEmpty() && !endsInSpace(letters)) {
        letters.append(' ');
      }
    }
    return new Spelling(letters.toString().strip());
  }

  /// A name in its own script without what capitals and accents typed apart change: equal for all
  /// that differ in nothing else (Unicode Standard, 3.13: canonical caseless matching).
  public static String folded(String name) {
    var apart = Normalizer.normalize(name, Form.NFD);
    var small = apart.toLowerCase(Locale.ROOT).toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    return Normalizer.normalize(small, Form.NFD);
  }

  /// The words of it, articles left out where more is there.
  List<String> words() {
    var words = Arrays.asList(letters.split(" "));
    var telling = words.stream().filter(word -> !PARTICLES.contains(word)).toList();
    return telling.isEmpty() ? words : telling;
  }

  /// How the whole of it sounds: of a family name that is written as one word or as two.
  public String sound() {
    return sound(words().stream().collect(Collectors.joining()));
  }

  /// How its first word sounds: of given names, of which one is written now and three then.
  public String firstSound() {
    return sound(words().getFirst());
  }

  /// The consonants as they are heard across Arabic, Tigrinya, Persian, Turkish and the Latin ways
  /// of writing them; a first vowel counts as one, whichever it is. At most eight letters.
  private static String sound(String word) {
    var heard = heard(word);
    var sound = new StringBuilder(SOUND);
    for (int i = 0; i < heard.length() && sound.length() < SOUND; i++) {
      var c = heard.charAt(i);
      var first = sound.isEmpty();
      var letter = first && "aeiou".indexOf(c) >= 0 ? 'a' : c;
      var silent = !first && "aeiouhyw".indexOf(c) >= 0;
      if (!silent && (first || sound.charAt(sound.length() - 1) != letter)) {
        sound.append(letter);
      }
    }
    return sound.toString();
  }

  private static String heard(String word) {
    var heard = word;
    for (var way : WAYS_OF_WRITING) {
      heard = heard.replace(way[0], way[1]);
    }
    return heard;
  }

  private static final String[][] WAYS_OF_WRITING = {
    {"sch", "s"}, {"tch", "s"}, {"dj", "y"}, {"dzh", "y"}, {"kh", "k"}, {"gh", "g"}, {"ph", "f"},
    {"th", "t"}, {"dh", "d"}, {"sh", "s"}, {"ch", "s"}, {"zh", "s"}, {"ck", "k"}, {"q", "k"},
    {"c", "k"}, {"x", "ks"}, {"z", "s"}, {"v", "f"}, {"j", "y"}, {"p", "b"},
  };

  private static boolean isAscii(String name) {
    return name.chars().allMatch(c -> c < 128);
  }

  private static boolean endsInSpace(StringBuilder letters) {
    return letters.charAt(letters.length() - 1) == ' ';
  }

  /// Safe to print: nothing of it shows.
  @Override
  public String toString() {
    return "a spelling of " + letters.length() + " letters";
  }
}
