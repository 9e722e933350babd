package asylumchain.cases.intake.bulk;

import asylumchain.kit.imports.lines.LineRefusal;

/// Why a line about a case was not taken. The codes are part of the API.
enum CaseRefusal implements LineRefusal {
  PERSON_MISSING,
  PERSON_DIFFERS,
  /// A minor without parents who is eighteen or older on the first day of the line.
  NOT_A_MINOR,
  /// A person who was born after the last day of the line, or after the intake as the line puts it.
  NOT_BORN,
  /// The organisation brought the case and takes part in it no more.
  NOT_TAKING_PART,
  IMPOSSIBLE_TRANSITION
}
