package asylumchain.cases.identity.matching;

import java.util.Arrays;

/// How alike two names are by the groups of three letters that both have: what `similarity` of
/// PostgreSQL's pg_trgm answers, so that anybody can check it there.
///
/// Each word is padded with two spaces before and one behind; each group counts once. Source:
/// [PostgreSQL, F.35](https://www.postgresql.org/docs/current/pgtrgm.html#PGTRGM-CONCEPTS).
final class Trigrams {

  private static final int LETTERS = 'z' - 'a' + 2;

  private Trigrams() {}

  /// The groups that both names have as a share of those that either has: 0 for nothing in common,
  /// 1 for the same; two empty names have nothing in common.
  static double similarity(Spelling one, Spelling other) {
    var mine = of(one.letters());
    var theirs = of(other.letters());
    int shared = 0;
    for (int i = 0, j = 0; i < mine.length && j < theirs.length; ) {
      int order = Integer.compare(mine[i], theirs[j]);
      shared += order == 0 ? 1 : 0;
      i += order <= 0 ? 1 : 0;
      j += order >= 0 ? 1 : 0;
    }
    int either = mine.length + theirs.length - shared;
    return either == 0 ? 0 : (double) shared / either;
  }

  /// In order, each once.
  private static int[] of(String letters) {
    var found = new int[letters.length() * 2 + 2];
    int count = 0;
    int before = 0;
    int last = 0;
    for (int i = 0; i < letters.length(); i++) {
      int letter = code(letters.charAt(i));
      found[count++] = group(before, last, letter);
      before = letter == 0 ? 0 : last;
      last = letter;
    }
    if (last != 0) {
      found[count++] = group(before, last, 0);
    }
    return Arrays.stream(found, 0, count).sorted().distinct().toArray();
  }

  private static int group(int first, int second, int third) {
    return (first * LETTERS + second) * LETTERS + third;
  }

  private static int code(char letter) {
    return letter == ' ' ? 0 : letter - 'a' + 1;
  }
}
