package asylumchain.deadlines.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Every kind of mistake that a law file can hold, each made once in a file that stands without it.
class LawMistakesTest {

  private static final String LAW =
      """
      sources:
        - { id: ACT, title: an act, location: nowhere }
      countings:
        - { id: plain, counted: ALL_DAYS, eventDayCounted: false, roll: NEVER, basis: act }
        - { id: working, counted: WORKING_DAYS, eventDayCounted: false, roll: NEVER, basis: act }
      rules:
        - id: permit
          nl: Vergunning
          en: Permit
          procedure: TERM
          confidence: confirmed
          inputs: { received: DATE, urgent: BOOLEAN, way: [SHORT, LONG], moment: MOMENT }
          versions:
            - inForceFrom: 2000-01-01
              inForceUntil: 2009-12-31
              testedBy: received
              basis: act, art. 1
              sources: [ACT]
              counting: plain
              ends:
                - id: BASE
                  start: received
                  length: 8 weeks
                  instead:
                    - { id: OTHER, when: { way: SHORT }, length: 4 weeks }
                - id: VIEW
                  start: received
                  when: { urgent: true }
                  length: 3 days
                  result: view
              extensions:
                - { id: ONE, basis: act, most: 6 months, times: 1, overrun: REFUSED }
                - { id: TWO, basis: act, most: 2 weeks, overrun: LIMITED, onTopOf: ONE }
              suspension: { basis: act, resumes: REMAINING_TERM }
              cap: { id: MOST, basis: act, length: 26 weeks }
            - inForceFrom: 2010-01-01
              testedBy: received
              basis: act, art. 1
              sources: [ACT]
              counting: plain
              ends:
                - { id: BASE, start: received, length: 8 weeks }
      governs:
        - { kinds: [PERMIT], tracks: [ORDINARY], rule: permit }
        - { kinds: [PERMIT], tracks: [FAST], rule: permit, with: { way: SHORT } }
      equatedDays: [2026-01-02]
      knownFrom: 2026
      knownUntil: 2026
      basis: [ACT]
      decrees:
        - id: D1
          name: Decree 1
          ground: art. 2
          months: 3
          inForceOn: 2024-01-01
          knownOn: 2024-01-01
          confidence: confirmed
          sources: [ACT]
      penaltyTariffs:
        - id: '2020'
          from: 2020-01-01
          bands: [{ untilDay: 2, perDay: 10 }, { untilDay: 4, perDay: 20 }]
          maximum: 60
          basis: act
          sources: [ACT]
          confidence: confirmed
      caseTypes:
        - { class: ASYLUM, codes: [FIRST] }
      moratoria:
        - id: M1
          code: SYR
          name: Syria
          nationalities: [SYR]
          kind: DECISION
          from: 2024-12-14
          until: 2025-06-13
          confidence: confirmed
          sources: [ACT]
      penaltyExclusions:
        - id: E1
          name: Exclusion 1
          classes: [ASYLUM]
          from: 2020-01-01
          until: 2020-12-31
          excludes: [APPEAL, JUDICIAL_PENALTY]
          setAside: [{ remedy: APPEAL, knownOn: 2021-01-01, ruling: a court }]
          basis: act
          sources: [ACT]
          confidence: confirmed
        - id: E2
          name: Exclusion 2
          classes: [ASYLUM, OTHER_VW]
          from: 2021-01-01
          excludes: [APPEAL]
          basis: act
          sources: [ACT]
          confidence: confirmed
      courtPractice:
        - { id: C1, perDay: 10, maximum: 100, sources: [ACT], note: most }
        - { id: C2, perDay: 20, maximum: 200, sources: [ACT], note: some }
      decreeGrounds:
        - { ground: art. 2, rule: permit, basis: act }
      meanings:
        - { means: BORDER, codes: [AIR] }
      companions:
        - { kinds: [VISIT], clocks: [CUSTODY] }
      """;

  @Test
  void without_a_mistake_it_stands() {
    assertThat(read(LAW).rules()).containsKey("permit");
  }

  @ParameterizedTest(name = "{2}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      textBlock =
          """
          inForceFrom: 2010-01-01|inForceFrom: 2009-12-31|line 7: version 2 overlaps version 1
          inForceUntil: 2009-12-31|inForceUntil: 1999-12-31|line 7: a version ends before it begins
          testedBy: received|testedBy: sent|'testedBy' names sent, which is not a date among the inputs
          testedBy: received|testedBy: urgent|'testedBy' names urgent, which is not a date among the inputs
          inputs: {|order: [received, urgent]\\n    inputs: {|'order' names urgent, which is not a date among the inputs
          sources: [ACT]|sources: [LAW]|source LAW is not in the registry
          counting: plain|counting: fancy|there is no way of counting 'fancy'
          counting: plain|counting: working|end BASE counts working days, which are given in days
          start: received|start: sent|end BASE starts on an unknown input
          start: received|start: moment|end BASE starts on an unknown input
          length: 8 weeks|length: 8 fortnights|'length' is not a length of time: 8 fortnights
          length: 8 weeks|length: 8 hours|end BASE: hours are for the procedure HOURS
          when: { way: SHORT }|when: { way: SLOW }|'when' asks for way to be one of [SLOW]
          when: { way: SHORT }|when: { speed: SHORT }|'when' asks for speed to be one of [SHORT]
          when: { urgent: true }|when: { urgent: perhaps }|'when' asks for urgent to be one of [perhaps]
          id: OTHER|id: BASE|two ends have the same id
          onTopOf: ONE|onTopOf: NONE|extension TWO builds on an unknown one
          overrun: LIMITED|overrun: FORGIVEN|'overrun' is FORGIVEN, not one of
          times: 1|times: once|'times' is not a number: once
          resumes: REMAINING_TERM|resumes: SOMEHOW|'resumes' is SOMEHOW, not one of
          cap: { id: MOST, basis: act, length: 26 weeks }|cap: { id: MOST, basis: act }|line 35: 'length' is missing
          procedure: TERM|procedure: MAGIC|line 10: 'procedure' is MAGIC, not one of
          confidence: confirmed|confidence: certain|confidence
          urgent: BOOLEAN|urgent: MAYBE|line 12: 'urgent' is MAYBE, not one of
          nl: Vergunning|nl: ''|line 8: a value was expected here
          en: Permit|colour: red|line 7: 'en' is missing
          basis: act, art. 1|remark: none|'basis' is missing
          roll: NEVER|roll: SOMETIMES|line 4: 'roll' is SOMETIMES, not one of
          eventDayCounted: false|eventDayCounted: maybe|line 4: 'eventDayCounted' is neither true nor false
          id: working|id: plain|line 5: the way of counting plain stands twice
          rule: permit }|rule: licence }|there is no rule 'licence' to govern these applications
          with: { way: SHORT }|with: { way: SLOW }|rule permit does not take way = SLOW
          with: { way: SHORT }|with: { speed: SHORT }|rule permit does not take speed = SHORT
          tracks: [FAST]|tracks: [ORDINARY]|another rule governs some of the applications of kind [PERMIT]
          tracks: [FAST]|regime: APR|another rule governs some of the applications of kind [PERMIT]
          equatedDays: [2026-01-02]|equatedDays: [2026-01-02, 2026-01-02]|2026-01-02 is an equated day already
          equatedDays: [2026-01-02]|equatedDays: [2026-02-30]|not a date: 2026-02-30
          knownOn: 2024-01-01|knownOn: 1999-01-01|a decree under the Vreemdelingenwet 2000 was not known before that act
          maximum: 60|maximum: 70|the days of tariff 2020 do not add up to its maximum
          untilDay: 4|untilDay: 2|the bands of tariff 2020 do not follow
          perDay: 10 }, { |perDay: -10 }, { |'perDay' is not an amount in euros (23 or 23.50): -10
          perDay: 10 }, { |perDay: 10.005 }, { |'perDay' is not an amount in euros (23 or 23.50): 10.005
          codes: [FIRST]|codes: [FIRST, FIRST]|case type FIRST stands twice
          class: ASYLUM|class: TAX|'class' is TAX, not one of
          from: 2024-12-14|category: all|a first day that is not there says why
          until: 2025-06-13|category: all|a last day that is not there says why
          kind: DECISION|kind: HOLIDAY|'kind' is HOLIDAY, not one of
          knownFrom: 2026|knownSince: 2026|'knownFrom' is missing
          governs:|governors:|'governors' means nothing here
          sources: [ACT]|sources: []|'sources' names no source
          basis: [ACT]|basis: [LAW]|source LAW is not in the registry
          until: 2025-06-13|until: 2024-12-13|line 70: moratorium M1 ends before it begins
          name: Syria|renewedFrom: [2025-06-14]\\n    name: Syria|moratorium M1 is renewed on 2025-06-14, outside its days
          months: 3|months: 0|line 51: decree D1 extends by nothing
          ground: art. 2|lodgedFrom: 2024-01-02\\n    lodgedUntil: 2024-01-01\\n    ground: art. 2|the cohort of decree D1 ends before it begins
          ground: art. 2, rule: permit|ground: art. 2, rule: licence|rule licence cannot be extended on ground art. 2
          most: 6 months|most: 6 weeks|a decree extends by months; rule permit gives 6 weeks at most on ground art. 2
          ground: art. 2, rule|ground: art. 3, rule|decree D1 extends no term: none can be, by decree, on ground art. 2
          id: D1|id: decree 1|the id of decree decree 1 is not capitals, digits, dashes
          codes: [AIR]|codes: [AIR, AIR]|AIR means BORDER already
          means: BORDER|means: SEA|'means' is SEA, not one of
          kinds: [VISIT]|kinds: [VISIT, VISIT]|what runs beside kind VISIT stands twice in the book
          clocks: [CUSTODY]|clocks: [TEA]|'clocks' has an unknown TEA
          id: E2|id: E1|exclusion E1 stands twice in the register
          from: 2021-01-01|from: 2020-12-31|exclusion E2 excludes some of what E1 does, in the same days
          until: 2020-12-31|until: 2019-12-31|exclusion E1 ends before it begins
          remedy: APPEAL|remedy: ADMINISTRATIVE_PENALTY|exclusion E1 does not exclude the ADMINISTRATIVE_PENALTY that is set aside
          id: C2|id: C1|court practice C1 stands twice in the register
          from: 2020-01-01|from: 2020-01-01\\n    until: 2019-01-01|tariff 2020 ends before it begins
          with: { way: SHORT } }|with: { way: SHORT }, remand: slow }|rule vw83bc-remand has no end 'slow'
          - { ground: art. 2, rule: permit, basis: act }|- { ground: art. 2, rule: permit, basis: act }\\n  - { ground: art, rule: permit, basis: act }|on ground art a decree extends another term already
          kinds: [PERMIT], tracks: [FAST]|kinds: [VISA], regime: APR|line 45: no rule chooses a procedural regime 'APR'
          kinds: [PERMIT], tracks: [FAST]|kinds: [VISA], lodgedFrom: 2024-01-02, lodgedUntil: 2024-01-01|the applications that permit governs end before they begin
          """)
  void a_mistake_is_refused_with_file_line_and_reason(String right, String wrong, String reason) {
    assertThat(LAW).contains(right);
    var text = LAW.replaceFirst(java.util.regex.Pattern.quote(right), wrong.replace("\\n", "\n"));
    assertThatExceptionOfType(BadLaw.class)
        .isThrownBy(() -> read(text))
        .withMessageMatching("law\\.yaml, line \\d+: .*")
        .withMessageContaining(reason);
  }

  @Test
  void a_tariff_is_exact_to_the_cent() {
    var text =
        LAW.replace("{ untilDay: 2, perDay: 10 }", "{ untilDay: 2, perDay: 10.25 }")
            .replace("maximum: 60", "maximum: 60.50");
    assertThat(read(text).lateness().tariff("2020").orElseThrow().amount(2))
        .isEqualByComparingTo("20.50");
  }

  @Test
  void a_decree_names_where_it_was_found() {
    var decree = LAW.indexOf("id: D1");
    for (var wrong : List.of("sources: []", "sources: [LAW]")) {
      var text =
          LAW.substring(0, decree) + LAW.substring(decree).replaceFirst("sources: \\[ACT]", wrong);
      assertThatExceptionOfType(BadLaw.class)
          .isThrownBy(() -> read(text))
          .withMessageContaining("law.yaml, line 58: ");
    }
  }

  private static RuleBook read(String law) {
    var files = Map.of("book.yaml", "engine: 1\nfiles: [law.yaml]\n", "law.yaml", law);
    return LawFiles.read(file -> Objects.requireNonNull(files.get(file)));
  }
}
