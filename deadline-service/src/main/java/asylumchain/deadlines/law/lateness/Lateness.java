package asylumchain.deadlines.law.lateness;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The registers of what lateness costs.
///
/// @param caseTypes the class by the code of a kind of case
/// @param courtPractice the usual one first
public record Lateness(
    List<Tariff> tariffs,
    List<Exclusion> exclusions,
    Map<String, CaseClass> caseTypes,
    List<CourtPractice> courtPractice) {

  public Lateness {
    tariffs = List.copyOf(tariffs);
    exclusions = List.copyOf(exclusions);
    caseTypes = Map.copyOf(caseTypes);
    courtPractice = List.copyOf(courtPractice);
  }

  /// The tariff for a notice received on that day; empty where the law knew of none.
  public Optional<Tariff> tariffOn(LocalDate received) {
    return tariffs.stream().filter(tariff -> tariff.holdsOn(received)).findFirst();
  }

  public Optional<Tariff> tariff(String id) {
    return tariffs.stream().filter(tariff -> tariff.id().equals(id)).findFirst();
  }

  /// What excludes this in the words of the law; empty when nothing does.
  public Optional<Exclusion> exclusion(Remedy remedy, CaseClass caseClass, LocalDate testedOn) {
    return exclusions.stream()
        .filter(exclusion -> exclusion.excludes(remedy, caseClass, testedOn))
        .findFirst();
  }

  /// What excludes this in the eyes of whoever knows what was known at the end of that day.
  public Optional<Exclusion> binding(
      Remedy remedy, CaseClass caseClass, LocalDate testedOn, LocalDate knownOn) {
    return exclusions.stream()
        .filter(exclusion -> exclusion.binds(remedy, caseClass, testedOn, knownOn))
        .findFirst();
  }

  /// What courts usually take as the most, at this rate; empty where the register does not know.
  public Optional<BigDecimal> usualMaximum(BigDecimal perDay) {
    return courtPractice.stream()
        .filter(practice -> practice.perDay().compareTo(perDay) == 0)
        .map(CourtPractice::maximum)
        .findFirst();
  }
}
