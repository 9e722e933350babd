package asylumchain.deadlines.law.costs;

import asylumchain.deadlines.law.LawInUse;
import asylumchain.deadlines.law.RulesResource.Known;
import asylumchain.deadlines.law.RulesResource.LawDay;
import asylumchain.deadlines.law.lateness.CaseClass;
import asylumchain.kit.access.Scope;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// The registers of what a late decision costs.
@Path("/v1/registers")
@Tag(name = "law")
@Produces(MediaType.APPLICATION_JSON)
public class CostRegistersResource {

  private final LawInUse law;

  CostRegistersResource(LawInUse law) {
    this.law = law;
  }

  /// How the administrative penalty grows, by the day on which a notice of default was received.
  ///
  /// @param ruleBookVersion of the book that these tariffs are part of
  /// @param items oldest first
  public record TariffsView(String ruleBookVersion, List<TariffView> items) {}

  /// When the law does without a penalty or an appeal.
  ///
  /// @param ruleBookVersion of the book that these exclusions are part of
  /// @param caseClasses the class of law by the code of a kind of application
  /// @param items in the order of the register
  public record ExclusionsView(
      String ruleBookVersion, Map<String, CaseClass> caseClasses, List<ExclusionView> items) {}

  /// What courts usually attach to their term.
  ///
  /// @param ruleBookVersion of the book that this practice is part of
  /// @param items the usual one first
  public record CourtPracticeView(String ruleBookVersion, List<PracticeView> items) {}

  @GET
  @Path("penalty-tariffs")
  @Scope("deadlines:read")
  @Operation(
      summary = "The tariffs of the administrative penalty (nl: bestuurlijke dwangsom)",
      description =
          "Amounts in euros by the day in default. The day on which the notice of default (nl:"
              + " ingebrekestelling) was received chooses the tariff, for all of its days: `asOf` is"
              + " that day.")
  public TariffsView tariffs(@BeanParam LawDay asked) {
    var book = law.book(asked.knownAt());
    var on = asked.day();
    return new TariffsView(
        book.version(),
        book.lateness().tariffs().stream()
            .filter(tariff -> on == null || tariff.holdsOn(on))
            .map(tariff -> TariffView.of(book, tariff))
            .toList());
  }

  @GET
  @Path("penalty-exclusions")
  @Scope("deadlines:read")
  @Operation(
      summary = "When the law does without a penalty or an appeal, and what courts gave back",
      description =
          "By class of cases and period. A penalty (nl: dwangsom) is tested on the day the notice of"
              + " default was received, an appeal against not deciding in time (nl: beroep niet"
              + " tijdig beslissen) on the day it was lodged: `asOf` is that day. What a court set"
              + " aside binds nobody who knows that.")
  public ExclusionsView exclusions(@BeanParam LawDay asked) {
    var book = law.book(asked.knownAt());
    var on = asked.day();
    return new ExclusionsView(
        book.version(),
        new TreeMap<>(book.lateness().caseTypes()),
        book.lateness().exclusions().stream()
            .filter(exclusion -> on == null || exclusion.holdsOn(on))
            .map(exclusion -> ExclusionView.of(book, exclusion))
            .toList());
  }

  @GET
  @Path("court-practice")
  @Scope("deadlines:read")
  @Operation(
      summary = "What courts usually attach to the term they set (nl: rechterlijke dwangsom)",
      description =
          "Practice and not law: it has no period, and the judgment in a case wins. Euros for each"
              + " day and in all.")
  public CourtPracticeView courtPractice(@BeanParam Known known) {
    var book = law.book(known.knownAt());
    return new CourtPracticeView(
        book.version(),
        book.lateness().courtPractice().stream()
            .map(practice -> PracticeView.of(book, practice))
            .toList());
  }
}
