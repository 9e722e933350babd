package asylumchain.deadlines.law;

/// The law that this installation applies now: the files of its release, and what was decided here
/// since. It can change from one question to the next.
public interface LawInUse {

  /// The book in use. Ask once per answer, so that one answer rests on one book.
  RuleBook book();
}
