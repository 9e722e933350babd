package asylumchain.deadlines.terms;

import asylumchain.deadlines.law.StartEvent;
import java.util.Map;

/// A code that a step uses as a value, with its words in both languages. Names are API.
public enum Word implements Named {
  YES("ja", "yes"),
  NO("nee", "no"),
  UNKNOWN("onbekend", "not known"),
  APD_VW42(
      "Richtlijn 2013/32/EU en de Vw 2000 van vóór 12 juni 2026",
      "Directive 2013/32/EU and the Vw 2000 as before 12 June 2026"),
  APR("Verordening (EU) 2024/1348", "Regulation (EU) 2024/1348"),
  DUBLIN_III("Verordening (EU) 604/2013", "Regulation (EU) 604/2013"),
  AMMR("Verordening (EU) 2024/1351", "Regulation (EU) 2024/1351"),
  LODGED("indiening", "lodging"),
  REGISTERED("registratie", "registration"),
  NL_RESPONSIBLE("Nederland verantwoordelijk", "the Netherlands responsible"),
  MADE("kenbaar maken", "making the application"),
  RECEIVED("ontvangst", "receipt"),
  IDENTIFIED("identificatie", "identification"),
  HIT("treffer", "hit"),
  ACCEPTED("aanvaarding", "acceptance"),
  NOTIFIED("kennisgeving", "notification"),
  INFORMED("doorgeven aan de bevoegde autoriteit", "information of the competent authority"),
  ANNOUNCED("bekendmaking", "announcement"),
  DECIDED("besluit", "decision"),
  JUDGMENT("uitspraak", "judgment"),
  APPEALED("beroep", "appeal"),
  INTENTION("voornemen", "intention"),
  REAPPEARED("terugkeer", "coming back"),
  INTERVIEW("gehoor", "interview"),
  TRACK_ASSIGNED("toedeling aan een spoor", "assignment to a track"),
  TRANSFER_LAPSED("het vervallen van de overdracht", "the lapse of the transfer"),
  SUPPLEMENTED("ontvangst van de aanvulling", "receipt of the supplement"),
  VIEW_SUBMITTED("zienswijze", "the view on the intention"),
  OBJECTED("bezwaar", "objection"),
  RESUMED("hervatting van de aanvraag", "resumption of the application"),
  REOPENED("heropening van de zaak", "reopening of the case"),
  HEARING_TERM_ENDED("einde van de termijn om te horen", "the end of the term to hear"),
  MEASURE("maatregel", "measure"),
  DAY_1("dag 1", "day 1"),
  EVENT("de gebeurtenis", "the event"),
  STATED_START("het opgegeven begin", "the start as stated"),
  MORATORIUM_ENDED("einde van het moratorium", "the end of the moratorium"),
  TOO_OFTEN("deze verlenging is al zo vaak gebruikt als mag", "it was used as often as is allowed"),
  PASSES_ELEVEN_TEST("voldoet aan de elfproef", "passes the eleven test"),
  FAILS_ELEVEN_TEST("voldoet niet aan de elfproef", "fails the eleven test"),
  NOT_NINE_DIGITS("bestaat niet uit acht of negen cijfers", "is not eight or nine digits"),
  ALL_ZERO("bestaat alleen uit nullen", "is zeros only"),
  TEN_DIGITS("bestaat uit tien cijfers", "is ten digits"),
  NOT_TEN_DIGITS("bestaat niet uit tien cijfers", "is not ten digits"),
  CONFIRMED("bevestigd", "confirmed"),
  PARTLY_CONFIRMED("deels bevestigd", "partly confirmed"),
  UNVERIFIED("algemene kennis, niet geverifieerd", "general knowledge, unverified"),
  IN_PART("op dit onderdeel", "in this part"),
  UNKNOWN_GROUND("deze grond kent de wet niet", "the law does not know this ground"),
  ABOVE_MAXIMUM("het maximum is overschreden", "it exceeds the maximum"),
  TERM_HAD_PASSED(
      "de termijn was al verstreken toen hij werd verlengd",
      "the term had passed when it was extended"),
  REQUESTED("het verzoek aan de andere staat", "the request to the other state"),
  ACCEPTED_IN_SILENCE("stilzwijgende aanvaarding", "tacit acceptance"),
  ABSCONDED("vertrek met onbekende bestemming", "absconding"),
  OBJECTION_DECIDED("beslissing op bezwaar", "the decision on the objection"),
  OBJECTION_PERIOD_ENDED("einde van de bezwaartermijn", "end of the objection period"),
  DECISION_WITHDRAWN("intrekking van het besluit", "withdrawal of the decision"),
  APPLICATION_WITHDRAWN("intrekking van de aanvraag", "withdrawal of the application"),
  SENT_BACK("terugwijzing door de rechter", "remand by the court"),
  TRANSFERRED("overdracht aan de andere staat", "transfer to the other state"),
  CASE_CLOSED("sluiting van de zaak", "closing of the case"),
  PERMIT("vergunning", "permit"),
  DETAINED("maatregel van bewaring", "detention measure"),
  PROTECTION_ENDED("einde van de tijdelijke bescherming", "end of temporary protection"),
  ONLY_ON_TOP(
      "op dat moment kon dit alleen na een eerdere verlenging",
      "at that time it was possible only after an earlier extension"),
  RESPONSIBLE_STATE_UNDECIDED(
      "er loopt geen termijn zolang niet vaststaat dat Nederland verantwoordelijk is",
      "no term runs until the Netherlands is found responsible"),
  OTHER_STATE_RESPONSIBLE(
      "zolang een andere staat verantwoordelijk is, loopt geen termijn",
      "while another state is responsible, no term runs"),
  SINCE_WHEN_RESPONSIBLE(
      "de zaak verliet spoor 1; sinds welke dag is Nederland verantwoordelijk",
      "the case left track 1; since which day is the Netherlands responsible"),
  TEMPORARY_PROTECTION(
      "zolang tijdelijke bescherming duurt, loopt de beslistermijn niet",
      "while temporary protection lasts, the decision term does not run"),
  ANNOUNCEMENT_UNKNOWN(
      "de bekendmaking van de beslissing is niet gemeld",
      "the announcement of the decision was not reported"),
  FROM_LODGING("vanaf de indiening", "from lodging"),
  FROM_MAKING("vanaf het kenbaar maken van de asielwens", "from making the application"),
  FROM_REGISTRATION("vanaf de registratie", "from registration"),
  FROM_EVENT("vanaf de dag die de wet noemt", "from the day that the law names"),
  FROM_FIRST_EVENT(
      "vanaf de eerste dag waarop gebeurde wat de wet noemt",
      "from the first day on which what the law names happened"),
  DISPUTED_START(
      "het begin van de termijn wordt betwist; vanaf welke dag loopt hij",
      "the start of the term is disputed; from which day does it run"),
  FROM_LEAVING_TRACK_1("vanaf het verlaten van spoor 1", "from leaving track 1"),
  FROM_REFUSAL("vanaf de weigering door de andere staat", "from the other state's refusal"),
  WHOLE_TERM_ANEW("de hele wettelijke termijn opnieuw", "the whole statutory term anew"),
  TWO_WEEKS_OF_8_55D("twee weken na de uitspraak", "two weeks after the judgment"),
  WHICH_DISCONTINUATION(
      "op welke grond is de aanvraag buiten behandeling gesteld",
      "on which ground was the application discontinued"),
  IMPLICITLY_WITHDRAWN("impliciet ingetrokken", "implicitly withdrawn"),
  OTHER_GROUND("een andere grond", "another ground"),
  CAP21(
      "de eigen termijn en 12 maanden, ten hoogste 21 maanden",
      "the own term and 12 months, 21 months at most"),
  PLUS12("de basistermijn en 12 maanden", "the base term and 12 months"),
  SUSPEND(
      "de termijn staat stil zolang het moratorium duurt",
      "the term stands still as long as the moratorium lasts"),
  WHICH_MORATORIUM_LINE(
      "welke lijn uit de rechtspraak geldt voor het besluitmoratorium",
      "which line of case law governs the decision moratorium"),
  WHICH_MORATORIUM_DAYS(
      "wat zijn de eerste en de laatste dag van het moratorium (geef `moratorium`)",
      "what are the first and the last day of the moratorium (give `moratorium`)"),
  START_COURT("vanaf de dag die de rechter noemt", "from the day that the court names"),
  START_MINISTER("vanaf de dag die de minister noemt", "from the day that the minister names"),
  IS_EXTENSION_VALID("is de verlenging geldig", "is the extension valid"),
  WHICH_RULE(
      "welke regel geldt voor deze soort aanvraag", "which rule governs this kind of application"),
  WHICH_COURT_TERM(
      "welke termijn stelde de rechter na de vernietiging",
      "which term did the court set when it sent the case back"),
  LAST_DAY_UNKNOWN_IN_SUSPENSION(
      "de termijn stond stil, en zijn laatste dag stond niet vast",
      "the term stood still, and its last day was not certain"),
  NO_SUCH_TERM("er liep geen termijn", "no such term ran"),
  DECIDED_ALREADY(
      "er was al beslist, of er viel niets meer te beslissen",
      "it had been decided already, or there was nothing left to decide"),
  LAST_DAY_IN_QUESTION(
      "wat de laatste dag is, moet iemand nog vaststellen",
      "which day is the last, a person must still say"),
  ADMINISTRATIVE_PENALTY("de bestuurlijke dwangsom", "the administrative penalty"),
  JUDICIAL_PENALTY("de rechterlijke dwangsom", "the judicial penalty"),
  APPEAL("het beroep tegen niet tijdig beslissen", "the appeal against not deciding in time"),
  VALID("geldig", "valid"),
  INVALID("ongeldig", "invalid"),
  IS_DECREE_VALID(
      "rechters zijn het oneens over een besluit dat de termijn verlengt; is het geldig",
      "courts disagree on a decree that extends the term; is it valid"),
  VERSION_BEFORE("zoals de regel daarvóór luidde", "as the rule read before"),
  VERSION_AFTER("zoals de regel daarna luidt", "as the rule reads after it"),
  NOT_IN_FORCE(
      "op deze dag gold geen versie van de regel",
      "no version of the rule was in force on this day");

  private final String nl;
  private final String en;

  Word(String nl, String en) {
    this.nl = nl;
    this.en = en;
  }

  private static final Map<String, Word> STARTS =
      Map.ofEntries(
          Map.entry("made", MADE),
          Map.entry("registered", REGISTERED),
          Map.entry("lodged", LODGED),
          Map.entry("received", RECEIVED),
          Map.entry("requestReceived", RECEIVED),
          Map.entry("identified", IDENTIFIED),
          Map.entry("hit", HIT),
          Map.entry("accepted", ACCEPTED),
          Map.entry("notified", NOTIFIED),
          Map.entry("abscondNotified", NOTIFIED),
          Map.entry("informed", INFORMED),
          Map.entry("announced", ANNOUNCED),
          Map.entry("decidedOn", DECIDED),
          Map.entry("finalDecision", DECIDED),
          Map.entry("judgment", JUDGMENT),
          Map.entry("judgmentSent", JUDGMENT),
          Map.entry("appealed", APPEALED),
          Map.entry("intention", INTENTION),
          Map.entry("interview", INTERVIEW),
          Map.entry("measure", MEASURE),
          Map.entry("day1", DAY_1));

  /// What a law file lets a term start with.
  public static Word of(StartEvent event) {
    return switch (event) {
      case WISH_MADE -> MADE;
      case REGISTERED -> REGISTERED;
      case LODGED -> LODGED;
      case TRACK_ASSIGNED -> TRACK_ASSIGNED;
      case NETHERLANDS_RESPONSIBLE -> NL_RESPONSIBLE;
      case TRANSFER_LAPSED -> TRANSFER_LAPSED;
      case INTERVIEW_HELD -> INTERVIEW;
      case SUPPLEMENT_RECEIVED -> SUPPLEMENTED;
      case INTENTION_ISSUED -> INTENTION;
      case VIEW_SUBMITTED -> VIEW_SUBMITTED;
      case PROTECTION_ENDED -> PROTECTION_ENDED;
      case APPLICATION_RESUMED -> RESUMED;
      case DECISION_WITHDRAWN -> DECISION_WITHDRAWN;
      case OBJECTION_LODGED -> OBJECTED;
      case CASE_REOPENED -> REOPENED;
    };
  }

  /// What happened on the day that an input holds.
  public static Word ofStart(String input) {
    return STARTS.getOrDefault(input, EVENT);
  }

  @Override
  public String in(Language language) {
    return switch (language) {
      case NL -> nl;
      case EN -> en;
    };
  }
}
