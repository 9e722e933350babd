package asylumchain.deadlines.board.worklist;

/// A code with its words in both languages.
interface Word {

  String name();

  String nl();

  String en();

  /// As it is shown.
  ///
  /// @param nl in Dutch
  /// @param en in English
  record Shown(String code, String nl, String en) {

    static Shown of(Word word) {
      return new Shown(word.name(), word.nl(), word.en());
    }
  }
}
