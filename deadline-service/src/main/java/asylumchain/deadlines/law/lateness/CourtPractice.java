package asylumchain.deadlines.law.lateness;

import java.math.BigDecimal;
import java.util.List;

/// What courts usually attach to their term. Configuration, not law: the judgment wins.
///
/// @param perDay euros
/// @param maximum euros in all
public record CourtPractice(
    String id, BigDecimal perDay, BigDecimal maximum, List<String> sources, String note) {}
