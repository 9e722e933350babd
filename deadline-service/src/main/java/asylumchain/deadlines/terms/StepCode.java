package asylumchain.deadlines.terms;

/// What a step says, in both languages; `{name}` stands for a value of the step. Names are API.
public enum StepCode {
  REGIME(
      "De aanvraag is ingediend op {lodgedOn}; die dag bepaalt het regime: {regime}.",
      "The application was lodged on {lodgedOn}; that day chooses the regime: {regime}."),
  RESPONSIBILITY(
      "De aanvraag is geregistreerd op {registeredOn}; voor de verantwoordelijke staat geldt"
          + " {regime}.",
      "The application was registered on {registeredOn}; the responsible state follows from"
          + " {regime}."),
  STARTED(
      "De termijn loopt vanaf de dag na {on} ({event}).",
      "The term runs from the day after {on} ({event})."),
  DAY_ONE("Dag 1 van de termijn is {on} ({event}).", "Day 1 of the term is {on} ({event})."),
  STARTED_ANEW(
      "Zij stond stil en is op {on} geheel opnieuw gaan lopen; zij eindigt op {end}.",
      "It stood still and started to run anew, in full, on {on}; it ends on {end}."),
  DAY_AFTER(
      "De termijn loopt tot en met {end}; gevraagd is de eerste dag daarna: {on}.",
      "The term runs to {end}; what was asked is the first day after it: {on}."),
  FIRST_END("Van de einden geldt het eerste: {end}.", "Of these ends the first counts: {end}."),
  EQUATED_DAYS_UNKNOWN(
      "Voor {year} staan geen gelijkgestelde dagen in de gegevens (bekend van {knownFrom} tot en"
          + " met {knownUntil}); feestdagen zijn wel berekend.",
      "For {year} no equated days are in the data (known from {knownFrom} to {knownUntil});"
          + " holidays were computed."),
  UNVERIFIED(
      "Let op: deze regel is niet volledig geverifieerd ({confidence}). {note}",
      "Note: this rule was not verified in full ({confidence}). {note}"),
  LENGTH("Zij duurt {length} en eindigt op {end}.", "It lasts {length} and ends on {end}."),
  EXTENDED(
      "Zij is verlengd met {by} ({ground}), gerekend vanaf het begin in totaal {total}, tot en met"
          + " {end}.",
      "It was extended by {by} ({ground}), from the start {total} in total, to {end}."),
  EXTENDED_BY_DECREE(
      "{decree}, bekend sinds {knownOn}, verlengt haar met {by} ({ground}), gerekend vanaf het"
          + " begin in totaal {total}, tot en met {end}.",
      "{decree}, known since {knownOn}, extends it by {by} ({ground}), from the start {total} in"
          + " total, to {end}."),
  EXTENSION_REFUSED(
      "De verlenging met {by} ({ground}) telt niet mee: {reason}.",
      "The extension by {by} ({ground}) does not count: {reason}."),
  EXTENSION_LIMITED(
      "Van de verlenging met {by} ({ground}) telt {counted} mee: dat is het maximum.",
      "Of the extension by {by} ({ground}) {counted} counts: that is the maximum."),
  EXTENSION_ANNULLED(
      "De verlenging met {by} ({ground}) is op {on} door de rechter vernietigd en telt niet mee.",
      "A court annulled the extension by {by} ({ground}) on {on}; it does not count."),
  EXTENSION_WITHDRAWN(
      "De verlenging met {by} ({ground}) is op {on} ingetrokken en telt niet mee.",
      "The extension by {by} ({ground}) was withdrawn on {on}; it does not count."),
  SUSPENSION_UNKNOWN(
      "De opschorting na {on} telt niet mee: deze regel kent geen opschorting.",
      "The suspension after {on} does not count: this rule knows no suspension."),
  SENT_BACK(
      "De rechter heeft de zaak op {on} teruggewezen; de termijn die sindsdien loopt, komt in de"
          + " plaats van de eerste.",
      "The court sent the case back on {on}; the term that runs since then takes the place of the"
          + " first."),
  OVERTAKEN(
      "Op {on} is zij achterhaald ({event}); er valt niets meer te beslissen.",
      "On {on} it was overtaken ({event}); nothing is left to decide."),
  DECIDED_WHILE_STANDING_STILL(
      "Zij stond stil sinds {from}; de beslissing van {on} maakte daar een einde aan.",
      "It stood still since {from}; the decision of {on} ended that."),
  STANDS_STILL("Sinds {on} staat zij stil.", "Since {on} it stands still."),
  DATE_GIVEN(
      "De laatste dag is vastgesteld op {end}; dat gaat voor elke berekening.",
      "The last day was set at {end}, which prevails over any computation."),
  REVIEW_DECIDED(
      "Op de vraag ({question}) is op {on} gekozen: {choice}.",
      "To the question ({question}) the answer chosen on {on} was: {choice}."),
  ACCEPTED(
      "De andere staat aanvaardde de verantwoordelijkheid op {on}.",
      "The other state accepted responsibility on {on}."),
  ACCEPTED_IN_SILENCE(
      "De antwoordtermijn verstreek op {due} zonder antwoord; dat geldt als aanvaarding, vanaf"
          + " {on}.",
      "The term to reply passed on {due} without an answer; that counts as acceptance, from {on}."),
  TRANSFER_LAPSED(
      "De overdrachtstermijn verstreek op {due}; Nederland is verantwoordelijk sinds {on}.",
      "The transfer term passed on {due}; the Netherlands is responsible since {on}."),
  RESPONSIBLE(
      "Nederland is verantwoordelijk sinds {on}.", "The Netherlands is responsible since {on}."),
  ABSCONDED(
      "De vreemdeling vertrok op {on} met onbekende bestemming.",
      "The applicant absconded on {on}."),
  REAPPEARED(
      "De vreemdeling meldde zich weer op {on}; de termijn loopt ten minste tot en met {least}, en"
          + " eindigt op {end}.",
      "The applicant came back on {on}; the term runs at least to {least}, and ends on {end}."),
  TRANSFER_SUSPENDED(
      "Sinds {on} loopt een verzoek dat de overdracht opschort; de termijn begint opnieuw na de"
          + " uitspraak.",
      "Since {on} a request suspends the transfer; the term starts anew after the judgment."),
  PROTECTED(
      "Tijdelijke bescherming duurde van {from} tot en met {until}.",
      "Temporary protection lasted from {from} to {until}."),
  CLASS_OF_DECISION(
      "De bekendgemaakte beslissing valt in de klasse {class}.",
      "The announced decision is of the class {class}."),
  DECREE_CONTESTED(
      "De geldigheid van {decree} is omstreden. {what}",
      "The validity of {decree} is contested. {what}"),
  DECREE_HELD_INVALID(
      "{decree} telt niet mee: in deze zaak geldt het als ongeldig.",
      "{decree} does not count: in this case it is taken to be invalid."),
  DECREE_NOT_KNOWN(
      "{decree} telt niet mee: het werd pas bekend op {knownOn}.",
      "{decree} does not count: it became known only on {knownOn}."),
  COURT_HELD(
      "Volgens {ruling} is {decree} {answer}.", "According to {ruling}, {decree} is {answer}."),
  POSTPONED(
      "Om de onzekere situatie in het land van herkomst is de beslissing uitgesteld; de eigen"
          + " termijn liep tot en met {due}.",
      "Because of the uncertain situation in the country of origin the decision is postponed; the"
          + " own term ran to {due}."),
  MORATORIUM_TOO_LATE(
      "Het besluitmoratorium {moratorium} begon op {from}, toen de termijn al verstreken was; zij"
          + " wordt niet uitgesteld.",
      "The decision moratorium {moratorium} began on {from}, when the term had passed; it is not"
          + " postponed."),
  DECREE_WITHDRAWN(
      "{decree} telt niet meer mee: ingetrokken, bekend sinds {knownOn}.",
      "{decree} no longer counts: withdrawn, known since {knownOn}."),
  CAPPED(
      "In totaal duurt de termijn ten hoogste {length}: zij eindigt op {end}.",
      "In total the term lasts at most {length}: it ends on {end}."),
  SUSPENDED(
      "Zij stond {days} dagen stil en eindigt daardoor op {end}.",
      "It stood still for {days} days and therefore ends on {end}."),
  MOVED(
      "De laatste dag schuift van {from} naar {end}; geen werkdag: {skipped}.",
      "The last day moves from {from} to {end}; no working day: {skipped}."),
  STAYED(
      "Het einde is geen werkdag ({skipped}), maar het einde van deze termijn verschuift niet.",
      "The end is no working day ({skipped}), but the end of this term does not move."),
  TOO_FEW_WORKING_DAYS(
      "Tot en met {from} waren er minder dan {least} werkdagen; de laatste dag wordt {end}.",
      "Up to {from} there were fewer than {least} working days; the last day becomes {end}."),
  NOT_COUNTED("Niet meegeteld: {skipped}.", "Not counted: {skipped}."),
  NOT_STARTED(
      "De termijn is nog niet gaan lopen: {why}.", "The term has not started to run: {why}."),
  NEEDS_REVIEW("Iemand moet kijken: {question}.", "A person must look: {question}."),
  NOTICE_JUDGED(
      "De ingebrekestelling van {receivedOn} is beoordeeld tegen {due}; prematuur: {premature}.",
      "The notice of default of {receivedOn} was judged against {due}; premature: {premature}."),
  COVERED(
      "Een aanvraag van {received} valt onder {decree}, zoals gepubliceerd.",
      "An application of {received} is covered by {decree}, as published."),
  NOT_COVERED(
      "Een aanvraag van {received} valt onder geen verlengingsbesluit.",
      "An application of {received} is covered by no decree."),
  COURT_LINE(
      "Volgens {ruling} geldt {decree} voor aanvragen tot en met {lodgedUntil}.",
      "According to {ruling}, {decree} holds for applications up to {lodgedUntil}."),
  DAY_JUDGED(
      "{on} is beoordeeld; het antwoord is {answer}.", "{on} was judged; the answer is {answer}."),
  RESPONSIBILITY_SHIFTS(
      "Is de persoon op {end} niet overgedragen, dan is Nederland verantwoordelijk vanaf {on}.",
      "If the person was not transferred by {end}, the Netherlands is responsible from {on}."),
  SHIFT_NOT_SETTLED(
      "{end} is geen werkdag; of een vulregel (Vo. 1182/71) het einde verschuift is niet"
          + " geverifieerd, dus wordt geen dag van verschuiving genoemd.",
      "{end} is no working day; whether Regulation 1182/71 fills the gap and moves the end was not"
          + " verified, so no day of the shift is named."),
  FROM_MOMENT(
      "De termijn loopt vanaf {from} en duurt {length}; uren schuiven niet: {end}.",
      "The term runs from {from} and lasts {length}; hours do not move: {end}."),
  CLOCK_CHANGED(
      "In die tijd ging de klok om: geteld zijn verstreken uren.",
      "The clocks changed in between: what counts are elapsed hours."),
  STOOD_STILL(
      "De termijn stond {days} dagen stil; wat overlapt telt eenmaal.",
      "The term stood still for {days} days; what overlaps counts once."),
  NUMBER_JUDGED("{value}: {why}.", "{value}: {why}."),
  COUNTED_BACK(
      "{days} dagen terug vanaf {on} is {end}; een terugrekentermijn verschuift niet.",
      "{days} days back from {on} is {end}; a term counted back does not move."),
  EASTER("Paaszondag valt op {on}.", "Easter Sunday falls on {on}."),
  PENALTY_AMOUNT(
      "Na {days} dagen volgens het tarief van {tariff}: {euros} euro.",
      "After {days} days at the tariff of {tariff}: {euros} euros."),
  PENALTY_WINDOW(
      "De ingebrekestelling kwam op {receivedOn}; de twee weken lopen tot en met {graceEnds}, de"
          + " dwangsom van {firstDay} tot en met uiterlijk {lastDay}.",
      "The notice came on {receivedOn}; its two weeks run to {graceEnds}, the penalty from"
          + " {firstDay} to {lastDay} at the latest."),
  PENALTY_SHARE(
      "{euros} euro over {applicants} aanvragers is {each} euro voor ieder.",
      "{euros} euros among {applicants} applicants is {each} euros each."),
  REMEDY_EXCLUDED(
      "{act} sluit dit op {on} uit: {remedy}.", "{act} excludes this on {on}: {remedy}."),
  APPEAL_FROM(
      "De ingebrekestelling kwam op {receivedOn}; beroep kan vanaf {from}.",
      "The notice came on {receivedOn}; an appeal is possible from {from}."),
  SECOND_APPEAL(
      "De termijn van de rechter liep tot en met {due}; zonder nieuwe ingebrekestelling is beroep"
          + " op {on} ontvankelijk: {answer}.",
      "The court's term ran to {due}; without a new notice an appeal on {on} is admissible:"
          + " {answer}."),
  COURT_PENALTY(
      "{days} dagen van {perDay} euro, ten hoogste {maximum}: {euros} euro.",
      "{days} days of {perDay} euros, at most {maximum}: {euros} euros."),
  COURT_PENALTIES(
      "Voor {applicants} aanvragers is dat {penalties} maal verschuldigd: {euros} euro.",
      "For {applicants} applicants it is due {penalties} times: {euros} euros."),
  HEAR_AND_DECIDE(
      "Uitspraak verzonden op {on}: horen tot en met {hearBy}, beslissen tot en met {decideBy}.",
      "Judgment sent on {on}: hear by {hearBy}, decide by {decideBy}."),
  MORATORIUM_LINE("Gerekend volgens de lijn {line}.", "Computed by the line {line}."),
  MORATORIUM_REACHES(
      "Het besluitmoratorium {moratorium} geldt van {from} tot en met {until}.",
      "The decision moratorium {moratorium} holds from {from} up to and including {until}."),
  MORATORIUM_REGISTER(
      "Besluitmoratorium {code} op {on}: {answer}.",
      "Decision moratorium {code} on {on}: {answer}."),
  NOTICE_WITHOUT_EFFECT(
      "De ingebrekestelling van {receivedOn} heeft geen gevolg: {why}.",
      "The notice of default of {receivedOn} has no effect: {why}."),
  NOTICE_NOT_JUDGED(
      "De ingebrekestelling van {receivedOn} kan nog niet worden beoordeeld: {why}.",
      "The notice of default of {receivedOn} cannot be judged yet: {why}."),
  NOTICE_COUNTS_FROM(
      "Een nieuwe ingebrekestelling heeft gevolg vanaf {from}.",
      "A new notice of default has effect from {from}."),
  NOTICE_NOT_NEEDED(
      "De termijn van de rechter liep tot en met {due}; beroep kan vanaf {from}, zonder nieuwe"
          + " ingebrekestelling.",
      "The court's term ran to {due}; an appeal is possible from {from}, without a new notice of"
          + " default."),
  APPEAL_AFTER_COURT_TERM(
      "Is dan niet beslist, dan kan beroep vanaf {from}, zonder nieuwe ingebrekestelling.",
      "If nothing is decided by then, an appeal is possible from {from}, without a new notice of"
          + " default."),
  COURT_PENALTY_SET(
      "Elke dag daarna kost {perDay} euro, ten hoogste {maximum} euro, voor alle zaken van de"
          + " uitspraak samen.",
      "Each day after that costs {perDay} euros, at most {maximum} euros, for all cases of the"
          + " ruling together."),
  PENALTY_RUNS("De dwangsom loopt vanaf {firstDay}.", "The penalty runs from {firstDay}."),
  PENALTY_LASTS(
      "Zij groeit tot en met uiterlijk {lastDay}.", "It grows to {lastDay} at the latest."),
  PENALTY_STOPPED(
      "Op {on} kwam er een eind aan; die dag telt niet mee.",
      "It ended on {on}; that day does not count."),
  PENALTY_NOT_DUE(
      "Zij is niet verschuldigd op grond van {ground}.", "It is not due under {ground}."),
  PENALTY_CONTESTED(
      "Er is bezwaar tegen gemaakt; dat schort niets op.",
      "An objection was made to it; that suspends nothing."),
  PENALTY_PAUSED("De betaling is opgeschort.", "Payment is paused."),
  PENALTY_PAID(
      "Betaald tot en met {on}: {paid} euro; nog te betalen: {outstanding} euro.",
      "Paid by {on}: {paid} euros; still to be paid: {outstanding} euros."),
  SHORT_TERMS(
      "Ten hoogste 90 dagen, 12 weken of 3 maanden.", "At most 90 days, 12 weeks or 3 months.");

  private final String nl;
  private final String en;

  StepCode(String nl, String en) {
    this.nl = nl;
    this.en = en;
  }

  String template(Language language) {
    return switch (language) {
      case NL -> nl;
      case EN -> en;
    };
  }
}
