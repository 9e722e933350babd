package asylumchain.deadlines.terms;

/// A code that a step uses as a value, with its words in both languages. Names are API.
public enum Word {
  YES("ja", "yes"),
  NO("nee", "no"),
  APD_VW42(
      "Richtlijn 2013/32/EU en de Vw 2000 van vóór 12 juni 2026",
      "Directive 2013/32/EU and the Vw 2000 as before 12 June 2026"),
  APR("Verordening (EU) 2024/1348", "Regulation (EU) 2024/1348"),
  DUBLIN_III("Verordening (EU) 604/2013", "Regulation (EU) 604/2013"),
  AMMR("Verordening (EU) 2024/1351", "Regulation (EU) 2024/1351"),
  LODGED("indiening", "lodging"),
  REGISTERED("registratie", "registration"),
  NL_RESPONSIBLE("Nederland verantwoordelijk", "the Netherlands responsible"),
  EVENT("de gebeurtenis", "the event"),
  MORATORIUM_ENDED("einde van het moratorium", "the end of the moratorium"),
  UNKNOWN_GROUND("deze grond kent de wet niet", "the law does not know this ground"),
  ABOVE_MAXIMUM("het maximum is overschreden", "it exceeds the maximum"),
  ONLY_ON_TOP(
      "op dat moment kon dit alleen na een eerdere verlenging",
      "at that time it was possible only after an earlier extension"),
  RESPONSIBLE_STATE_UNDECIDED(
      "in spoor 1 loopt geen termijn zolang niet vaststaat dat Nederland verantwoordelijk is",
      "in track 1 no term runs until the Netherlands is found responsible"),
  SINCE_WHEN_RESPONSIBLE(
      "de zaak verliet spoor 1; sinds welke dag is Nederland verantwoordelijk",
      "the case left track 1; since which day is the Netherlands responsible"),
  WHICH_RULE(
      "welke regel geldt voor deze soort aanvraag", "which rule governs this kind of application"),
  WHICH_COURT_TERM(
      "welke termijn stelde de rechter na de vernietiging",
      "which term did the court set when it sent the case back"),
  NOT_IN_FORCE(
      "op deze dag gold geen versie van de regel",
      "no version of the rule was in force on this day");

  private final String nl;
  private final String en;

  Word(String nl, String en) {
    this.nl = nl;
    this.en = en;
  }

  String in(Language language) {
    return switch (language) {
      case NL -> nl;
      case EN -> en;
    };
  }
}
