package asylumchain.deadlines.law.lateness;

/// The class of law a case belongs to, as far as penalties go. Names are API.
public enum CaseClass {
  /// Applications for asylum.
  ASYLUM,
  /// Other applications under the Vreemdelingenwet 2000: family reunification, regular stay.
  OTHER_VW,
  /// Everything else that the Algemene wet bestuursrecht covers.
  OTHER_ADMINISTRATIVE_LAW
}
