package asylumchain.deadlines.penalty.cases;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What lateness has brought about in one case, seen from one moment of law and of knowledge.
///
/// @param personId opaque; `null` where the person is not known
/// @param notices by the day of receipt
/// @param orders by the day of sending
/// @param penalties each once
public record LateCase(
    @Nullable UUID personId,
    List<JudgedNotice> notices,
    List<CourtOrder> orders,
    List<Penalty> penalties) {

  public LateCase {
    notices = List.copyOf(notices);
    orders = List.copyOf(orders);
    penalties = List.copyOf(penalties);
  }
}
