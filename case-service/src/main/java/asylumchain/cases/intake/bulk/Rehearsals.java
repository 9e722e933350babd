package asylumchain.cases.intake.bulk;

import asylumchain.cases.intake.bulk.ImportLine.Reference;
import asylumchain.kit.imports.lines.LineReader;
import asylumchain.kit.imports.lines.ReadLine.Parsed;
import asylumchain.kit.imports.lines.RehearsalTable;
import asylumchain.kit.imports.lines.RehearsalTable.Rehearsed;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;

/// What a dry run knows of its own lines until it ends: those it would have taken, and who of them
/// would have which V-number. Of a person it keeps digests only.
@ApplicationScoped
class Rehearsals {

  private final RehearsalTable table;
  private final LineReader<ImportLine> reader;

  Rehearsals(RehearsalTable table, LineReader<ImportLine> reader) {
    this.table = table;
    this.reader = reader;
  }

  /// Lays the lines rehearsed before beside their cases.
  void replay(UUID importId, Map<Reference, Delivery> open, Terms terms) {
    var kept = table.kept(importId, open.keySet().stream().map(Reference::key).toList());
    open.forEach(
        (reference, delivery) ->
            kept.getOrDefault(reference.key(), List.of())
                .forEach(line -> delivery.replay(parsed(line), terms)));
  }

  void keep(UUID importId, List<Parsed<ImportLine>> taken) {
    table.keep(importId, taken.stream().map(this::rehearsed).toList());
  }

  /// Claims the V-numbers of newcomers for them, until the dry run ends.
  ///
  /// @param newcomers cases that bring a person
  /// @param unclaimed which of these would turn out to be somebody else; asked where no line before
  ///   claimed the number
  /// @return those whose number belongs to somebody else
  List<Delivery> strangers(
      UUID importId, List<Delivery> newcomers, UnaryOperator<List<Delivery>> unclaimed) {
    var numbers = newcomers.stream().flatMap(one -> number(importId, one).stream()).toList();
    if (numbers.isEmpty()) {
      return unclaimed.apply(newcomers);
    }
    table.alone(importId);
    var claimed = table.kept(importId, numbers);
    var strangers = new ArrayList<Delivery>();
    var others = new ArrayList<Delivery>();
    for (var one : newcomers) {
      var holder = number(importId, one).map(claimed::get).map(List::getFirst);
      if (holder.isEmpty()) {
        others.add(one);
      } else if (!holder.get().digest().equals(who(importId, one))) {
        strangers.add(one);
      }
    }
    var refused = unclaimed.apply(others);
    others.removeAll(refused);
    claim(importId, others);
    strangers.addAll(refused);
    return strangers;
  }

  private void claim(UUID importId, List<Delivery> newcomers) {
    var claims = new LinkedHashMap<String, Rehearsed>();
    for (var one : newcomers) {
      var line = one.taken().getFirst().number();
      number(importId, one)
          .ifPresent(
              number ->
                  claims.putIfAbsent(number, new Rehearsed(number, line, who(importId, one), "")));
    }
    table.keep(importId, List.copyOf(claims.values()));
  }

  private static Optional<String> number(UUID importId, Delivery one) {
    return Optional.ofNullable(one.person().vNumber())
        .map(number -> "v-number " + digest(importId, number.digits()));
  }

  private static String who(UUID importId, Delivery one) {
    return digest(importId, one.person().sameness());
  }

  private static String digest(UUID importId, String text) {
    try {
      var all = (importId + "|" + text).getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(all));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private Parsed<ImportLine> parsed(Rehearsed line) {
    return new Parsed<>(line.line(), reader.line(line.content()), line.digest());
  }

  private Rehearsed rehearsed(Parsed<ImportLine> taken) {
    return new Rehearsed(
        taken.line().reference().key(),
        taken.number(),
        taken.digest(),
        reader.text(taken.line().withoutPerson()));
  }
}
