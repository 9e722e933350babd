package asylumchain.deadlines.terms.clocks;

import asylumchain.deadlines.law.CaseCodes.Meaning;
import asylumchain.deadlines.terms.Regime;
import asylumchain.deadlines.terms.Word;
import java.util.List;
import java.util.Map;

/// The limits of deprivation of liberty: detention of applicants, and the border procedure, which
/// includes the court. Their last day never moves.
final class CustodyClocks {

  static final List<String> NAMED_RULES =
      List.of("vw59b-detention", "apr51-border", "vw3-border-old");

  private CustodyClocks() {}

  static void gather(Gathering gathering) {
    var detention = Detention.of(gathering.facts());
    if (detention.isInForce() && detention.ground().text().equals("ART_59B")) {
      ClockDraft.of(gathering, "detention", "vw59b-detention", detention.since())
          .ifPresent(it -> gathering.add(it.from(detention.since(), Word.DETAINED, List.of())));
    }
    border(gathering, detention);
  }

  /// The border procedure takes longer for who was relocated to the Netherlands.
  static Map<String, String> relocation(Gathering gathering) {
    return Map.of("relocated", String.valueOf(gathering.isOfKind(Meaning.RELOCATED)));
  }

  private static void border(Gathering gathering, Detention detention) {
    var facts = gathering.facts();
    var registeredOn = facts.days().registeredOn();
    var lodgedOn = facts.days().lodgedOn();
    if (Closing.isClosed(facts)) {
      return;
    }
    if (registeredOn != null && gathering.isOnTrack(Meaning.BORDER)) {
      ClockDraft.of(gathering, "border-maximum", "apr51-border", registeredOn)
          .map(it -> it.to("conservative"))
          .map(it -> it.under(relocation(gathering)))
          .ifPresent(it -> gathering.add(it.from(registeredOn, Word.REGISTERED, List.of())));
    } else if (lodgedOn != null
        && detention.isInForce()
        && detention.ground().text().equals("ART_6")
        && Regime.onLodging(gathering.view().book(), lodgedOn).word() == Word.APD_VW42) {
      ClockDraft.of(gathering, "border-maximum", "vw3-border-old", lodgedOn)
          .ifPresent(it -> gathering.add(it.from(lodgedOn, Word.LODGED, List.of())));
    }
  }
}
