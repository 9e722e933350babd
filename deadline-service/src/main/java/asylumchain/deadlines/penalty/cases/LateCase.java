package asylumchain.deadlines.penalty.cases;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What lateness has brought about in one case, seen from one moment of law and of knowledge.
///
/// @param personId opaque; `null` where the person is not known
/// @param notices by the day of receipt
/// @param orders by the day of sending
/// @param penalties each once
/// @param established what the authority established by decision, beside them
public record LateCase(
    @Nullable UUID personId,
    List<JudgedNotice> notices,
    List<CourtOrder> orders,
    List<Penalty> penalties,
    List<Established> established) {

  public LateCase {
    notices = List.copyOf(notices);
    orders = List.copyOf(orders);
    penalties = List.copyOf(penalties);
    established = List.copyOf(established);
  }

  /// What a decision can be about: the penalty of a notice or of a court order, whether it follows
  /// from the law or not.
  ///
  /// @param on the day of the notice, or of the judgment
  public record Subject(UUID penaltyId, LocalDate on) {}

  /// The subject of a decision that names a penalty by its own id, or by the id of the notice, the
  /// court order or the ruling; empty where there is none, or more than one.
  public Optional<Subject> subjectMeantBy(UUID id) {
    var ofNotices =
        notices.stream()
            .map(
                it ->
                    new Meant(it.noticeId(), null, Penalties.idOf(it.noticeId()), it.receivedOn()));
    var ofOrders =
        orders.stream()
            .map(it -> new Meant(it.orderId(), it.rulingId(), Penalties.idOf(it), it.sentOn()));
    var meant =
        Stream.concat(ofNotices, ofOrders)
            .filter(it -> it.isNamedBy(id))
            .map(it -> new Subject(it.penaltyId, it.on))
            .toList();
    return meant.stream().map(Subject::penaltyId).distinct().count() == 1
        ? Optional.of(meant.getFirst())
        : Optional.empty();
  }

  private record Meant(UUID id, @Nullable UUID ruling, UUID penaltyId, LocalDate on) {
    boolean isNamedBy(UUID name) {
      return name.equals(id) || name.equals(ruling) || name.equals(penaltyId);
    }
  }

  /// What was established of a penalty.
  ///
  /// @param id as [#subjectMeantBy] takes it
  public Optional<Established> establishedMeantBy(UUID id) {
    return subjectMeantBy(id)
        .flatMap(
            subject ->
                established.stream()
                    .filter(it -> it.penaltyId().equals(subject.penaltyId()))
                    .findFirst());
  }

  /// The penalty that somebody means who knows it by its own id, or by the id of the notice, the
  /// court order or the ruling that it follows from; empty where there is none, or more than one.
  public Optional<Penalty> penaltyMeantBy(UUID id) {
    var ofOrder =
        orders.stream().filter(it -> it.orderId().equals(id)).map(Penalties::idOf).toList();
    var meant =
        penalties.stream()
            .filter(
                it ->
                    it.penaltyId().equals(id)
                        || id.equals(it.noticeId())
                        || id.equals(it.rulingId())
                        || ofOrder.contains(it.penaltyId()))
            .toList();
    return meant.stream().map(Penalty::penaltyId).distinct().count() == 1
        ? Optional.of(meant.getFirst())
        : Optional.empty();
  }
}
